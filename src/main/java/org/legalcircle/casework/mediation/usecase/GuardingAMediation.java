package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Relation;
import org.legalcircle.casework.mediation.store.MediatorChoices;

/** Staff see to it that a mediation stays safe and fair. */
@Singleton
public class GuardingAMediation {
    private final MediationChange change;
    private final MediatorChoices choices;
    private final MatterCourse course;

    GuardingAMediation(MediationChange change, MediatorChoices choices, MatterCourse course) {
        this.change = change;
        this.choices = choices;
        this.course = course;
    }

    /** The police were told (People's Mediation Law art. 25); what, only staff read. */
    @WithTransaction
    public Uni<Mediation> policeTold(UUID staff, String branch, UUID mediation, String station, String note) {
        return change.asking(mediation, found -> found.requireServedBy(staff, branch), (found, now) -> {
            found.tellPolice(now);
            return course.tell(ServiceLine.MEDIATION, mediation, staff, Tidings.policeTold(station, note), false);
        });
    }

    /** The risk of escalation is another one than was thought. */
    @WithTransaction
    public Uni<Mediation> assess(UUID staff, String branch, UUID mediation, EscalationRisk risk) {
        return change.of(mediation, found -> found.requireServedBy(staff, branch), (found, now) -> found.assess(risk));
    }

    /**
     * Something ties a mediator to a party. Whoever chose this mediator did not know, and is asked again; who mediates
     * already does so no more until the parties have chosen, knowing it (People's Mediation Law arts. 19, 20).
     */
    @WithTransaction
    public Uni<Mediation> declare(
            UUID staff, String branch, UUID mediation, UUID party, UUID mediator, Relation relation) {
        return change.asking(
                mediation,
                found -> found.requireServedBy(staff, branch),
                (found, now) -> choices.declare(
                                mediation, found.requireParty(party).id(), mediator, relation, staff, now)
                        .flatMap(news -> news
                                ? heed(found, mediator, staff, now)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> heed(Mediation mediation, UUID mediator, UUID staff, Instant now) {
        return choices.forget(mediation.id(), mediator)
                .chain(() -> mediation.isMediatedBy(mediator)
                        ? release(mediation, staff, now)
                        : Uni.createFrom().voidItem());
    }

    /** The timeline does not say why: what ties somebody to one side is not for the other. */
    private Uni<Void> release(Mediation mediation, UUID staff, Instant now) {
        mediation.releaseMediator(now);
        return course.release(ServiceLine.MEDIATION, mediation.id(), staff, Tidings.mediatorSteppedBack())
                .replaceWithVoid();
    }
}
