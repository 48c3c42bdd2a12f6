package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.mediation.SpokenLanguage;
import org.legalcircle.casework.mediation.domain.Candidate;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Proposal;
import org.legalcircle.casework.mediation.store.Invitations;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.casework.mediation.store.Mediators;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.security.Role;

/** Proposes mediators of the county's pool, with the reasons; who is partial or has no time is left out. */
@Singleton
public class ProposingMediators {
    private static final int MOST = 10;

    private final Mediations mediations;
    private final Mediators mediators;
    private final Invitations invitations;
    private final StaffDirectory directory;
    private final InstantSource clock;

    ProposingMediators(
            Mediations mediations,
            Mediators mediators,
            Invitations invitations,
            StaffDirectory directory,
            InstantSource clock) {
        this.mediations = mediations;
        this.mediators = mediators;
        this.invitations = invitations;
        this.directory = directory;
        this.clock = clock;
    }

    /** Somebody who is proposed. */
    public record Proposed(Proposal proposal, StaffSummary mediator) {}

    /** For a citizen who acts for a party. */
    @WithTransaction
    public Uni<List<Proposed>> forCitizen(UUID citizen, UUID mediation, SpokenLanguage language) {
        return mediations
                .require(mediation)
                .invoke(found -> found.requireOf(citizen))
                .flatMap(found -> propose(found, language));
    }

    /** For the mediator and staff of the branch. */
    @WithTransaction
    public Uni<List<Proposed>> forStaff(UUID staff, String branch, UUID mediation, SpokenLanguage language) {
        return mediations
                .require(mediation)
                .invoke(found -> found.requireServedBy(staff, branch))
                .flatMap(found -> propose(found, language));
    }

    /** For whoever has the link of an invitation. */
    @WithTransaction
    public Uni<List<Proposed>> forInvited(String token, SpokenLanguage language) {
        return invitations
                .require(InvitationTokens.hash(token), clock.instant())
                .flatMap(invitation -> mediations.require(invitation.mediationId()))
                .flatMap(found -> propose(found, language));
    }

    private Uni<List<Proposed>> propose(Mediation mediation, SpokenLanguage language) {
        mediation.requireChoosing();
        return mediators
                .inPool(mediation.place().county(), mediation.id())
                .flatMap(pool -> directory
                        .find(pool.stream().map(ProposingMediators::id).toList())
                        .map(known -> ranked(pool, known, mediation, language)));
    }

    private static List<Proposed> ranked(
            List<Candidate> pool, Map<UUID, StaffSummary> known, Mediation mediation, SpokenLanguage language) {
        var inOffice = pool.stream()
                .filter(candidate -> isInOffice(known.get(id(candidate))))
                .toList();
        var dispute = mediation.dispute();
        return Proposal.ranked(inOffice, dispute.type(), dispute.areaCode(), language, MOST).stream()
                .map(proposal -> new Proposed(proposal, known.get(proposal.mediatorId())))
                .toList();
    }

    private static UUID id(Candidate candidate) {
        return candidate.profile().id();
    }

    private static boolean isInOffice(StaffSummary member) {
        return member != null && member.active() && member.roles().contains(Role.MEDIATOR);
    }
}
