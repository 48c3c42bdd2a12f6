package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.legalcircle.casework.matter.MatterCourse;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.domain.Candidate;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.store.Invitations;
import org.legalcircle.casework.mediation.store.KeptMediator;
import org.legalcircle.casework.mediation.store.MediatorChoices;
import org.legalcircle.casework.mediation.store.Mediators;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;

/** Parties choose or accept a mediator (People's Mediation Law art. 19); once all want the same one, it is appointed. */
@Singleton
public class ChoosingAMediator {
    private final MediationChange change;
    private final Mediators mediators;
    private final MediatorChoices choices;
    private final Invitations invitations;
    private final StaffDirectory directory;
    private final MatterCourse course;
    private final InstantSource clock;

    ChoosingAMediator(
            MediationChange change,
            Mediators mediators,
            MediatorChoices choices,
            Invitations invitations,
            StaffDirectory directory,
            MatterCourse course,
            InstantSource clock) {
        this.change = change;
        this.mediators = mediators;
        this.choices = choices;
        this.invitations = invitations;
        this.directory = directory;
        this.course = course;
        this.clock = clock;
    }

    /**
     * A citizen chooses for the parties it acts for.
     *
     * @param party only for this one; null for all of them
     */
    @WithTransaction
    public Uni<Mediation> byCitizen(UUID citizen, UUID mediation, UUID party, UUID mediator) {
        return choose(
                mediation,
                found -> found.requireOf(citizen),
                found -> found.partiesOf(citizen).stream()
                        .map(Party::id)
                        .filter(own -> party == null || own.equals(party))
                        .toList(),
                mediator,
                citizen);
    }

    /** Staff of the branch record what a party told them. */
    @WithTransaction
    public Uni<Mediation> byStaff(UUID staff, String branch, UUID mediation, UUID party, UUID mediator) {
        return choose(
                mediation,
                found -> found.requireServedBy(staff, branch),
                found -> List.of(found.requireParty(party).id()),
                mediator,
                staff);
    }

    /** Whoever has the link chooses for the invited party. */
    @WithTransaction
    public Uni<Mediation> byInvitation(String token, UUID mediator) {
        return invitations
                .require(InvitationTokens.hash(token), clock.instant())
                .flatMap(invitation -> choose(
                        invitation.mediationId(), found -> {}, found -> List.of(invitation.partyId()), mediator, null));
    }

    private Uni<Mediation> choose(
            UUID mediation,
            Consumer<Mediation> allowed,
            Function<Mediation, List<UUID>> parties,
            UUID mediator,
            UUID actor) {
        return change.asking(mediation, allowed, (found, now) -> {
            found.requireChoosing();
            return requireSuitable(mediator, found)
                    .chain(() -> keep(found, required(parties.apply(found)), mediator, now))
                    .chain(() -> choices.of(found.id()))
                    .flatMap(all -> settle(found, mediator, all, actor, now));
        });
    }

    private static List<UUID> required(List<UUID> parties) {
        if (parties.isEmpty()) {
            throw new Refused(MediationRefusal.PARTY_NOT_FOUND);
        }
        return parties;
    }

    private Uni<Candidate> requireSuitable(UUID mediator, Mediation mediation) {
        return directory
                .find(List.of(mediator))
                .invoke(known -> requireInOffice(known.get(mediator)))
                .chain(() -> mediators.find(mediator))
                .invoke(kept -> requireInPool(mediation, kept))
                .chain(() -> mediators.candidate(mediator, mediation.id()))
                .invoke(candidate -> candidate.requireSuitable(true));
    }

    private static void requireInOffice(StaffSummary member) {
        if (member == null || !member.active() || !member.roles().contains(Role.MEDIATOR)) {
            throw new Refused(MediationRefusal.MEDIATOR_NOT_SUITABLE);
        }
    }

    private static void requireInPool(Mediation mediation, KeptMediator kept) {
        if (kept == null
                || !kept.active()
                || !kept.profile()
                        .organisationPath()
                        .startsWith(mediation.place().county())) {
            throw new Refused(MediationRefusal.MEDIATOR_NOT_SUITABLE);
        }
    }

    private Uni<Void> keep(Mediation mediation, List<UUID> parties, UUID mediator, Instant now) {
        return Multi.createFrom()
                .iterable(parties)
                .onItem()
                .transformToUniAndConcatenate(party -> choices.choose(mediation.id(), party, mediator, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> settle(Mediation mediation, UUID mediator, Map<UUID, UUID> all, UUID actor, Instant now) {
        if (!mediation.isWantedByAll(mediator, all) || mediator.equals(mediation.mediatorId())) {
            return Uni.createFrom().voidItem();
        }
        mediation.appoint(mediator, now);
        return course.assign(ServiceLine.MEDIATION, mediation.id(), actor, mediator)
                .replaceWithVoid();
    }
}
