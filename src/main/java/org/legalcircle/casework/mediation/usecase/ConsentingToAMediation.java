package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.MediationSettings;
import org.legalcircle.casework.mediation.domain.ConsentMethod;
import org.legalcircle.casework.mediation.domain.Invitation;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.store.Invitations;

/** Parties tell whether they want the mediation: by the link of an invitation, or to staff. One refusal ends it. */
@Singleton
public class ConsentingToAMediation {
    private final MediationChange change;
    private final Invitations invitations;
    private final MatterCourse course;
    private final MediationSettings settings;
    private final InstantSource clock;

    ConsentingToAMediation(
            MediationChange change,
            Invitations invitations,
            MatterCourse course,
            MediationSettings settings,
            InstantSource clock) {
        this.change = change;
        this.invitations = invitations;
        this.course = course;
        this.settings = settings;
        this.clock = clock;
    }

    /** Staff of the branch record what a party told them, in whatever form (People's Mediation Law art. 17). */
    @WithTransaction
    public Uni<Mediation> record(UUID staff, String branch, UUID mediation, UUID party, boolean consents) {
        return change.asking(
                mediation,
                found -> found.requireServedBy(staff, branch),
                (found, now) -> answer(found, party, consents, ConsentMethod.RECORDED, staff, now));
    }

    /** Whoever has the link answers for the invited party. */
    @WithTransaction
    public Uni<Mediation> answer(String token, boolean consents) {
        return invitations
                .require(InvitationTokens.hash(token), clock.instant())
                .flatMap(invitation -> change.asking(
                        invitation.mediationId(),
                        found -> {},
                        (found, now) -> answer(found, invitation, consents, now)));
    }

    private Uni<Void> answer(Mediation mediation, Invitation invitation, boolean consents, Instant now) {
        if (consents) {
            invitation.lastUntil(now.plus(settings.accessLasts()));
        }
        return answer(mediation, invitation.partyId(), consents, ConsentMethod.INVITATION, null, now);
    }

    private Uni<Void> answer(
            Mediation mediation, UUID party, boolean consents, ConsentMethod method, UUID actor, Instant now) {
        return consents ? consent(mediation, party, method, actor, now) : refuse(mediation, party, method, actor, now);
    }

    private Uni<Void> consent(Mediation mediation, UUID party, ConsentMethod method, UUID actor, Instant now) {
        return mediation.consent(party, method, now)
                ? course.tell(ServiceLine.MEDIATION, mediation.id(), actor, Tidings.consented(), true)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> refuse(Mediation mediation, UUID party, ConsentMethod method, UUID actor, Instant now) {
        return mediation.refuse(party, method, now)
                ? course.end(ServiceLine.MEDIATION, mediation.id(), actor, Tidings.ended(mediation))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
