package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.EndGround;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.error.Refused;

/** A mediation ends without an agreement, or goes to the level above. */
@Singleton
public class EndingAMediation {
    private final MediationChange change;
    private final MatterCourse course;
    private final Organisations organisations;

    EndingAMediation(MediationChange change, MatterCourse course, Organisations organisations) {
        this.change = change;
        this.course = course;
        this.organisations = organisations;
    }

    /** A party ends it, as it may at any time (People's Mediation Law art. 23). */
    @WithTransaction
    public Uni<Mediation> byParty(UUID citizen, UUID mediation) {
        return end(mediation, found -> found.requireOf(citizen), EndGround.PARTY_ENDED, citizen);
    }

    /** Staff end it: there is no agreement to be had (art. 26). */
    @WithTransaction
    public Uni<Mediation> byStaff(UUID staff, String branch, UUID mediation, EndGround ground) {
        return end(mediation, found -> found.requireServedBy(staff, branch), ground, staff);
    }

    private Uni<Mediation> end(UUID mediation, Consumer<Mediation> allowed, EndGround ground, UUID actor) {
        return change.asking(mediation, allowed, (found, now) -> {
            found.terminate(ground, now);
            return course.end(ServiceLine.MEDIATION, mediation, actor, Tidings.ended(found));
        });
    }

    /** Offers it to the organisation above; it stays where it is until that accepts. */
    @WithTransaction
    public Uni<Mediation> passUp(UUID staff, String branch, UUID mediation, String reason) {
        return change.asking(
                mediation,
                found -> found.requireServedBy(staff, branch),
                (found, now) -> organisations
                        .require(found.place().organisationId())
                        .map(EndingAMediation::above)
                        .flatMap(above -> course.offer(ServiceLine.MEDIATION, mediation, staff, above, reason)));
    }

    private static UUID above(OrganisationSummary place) {
        if (place.parentId() == null) {
            throw new Refused(MediationRefusal.NOTHING_ABOVE);
        }
        return place.parentId();
    }
}
