package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.matter.NewMatter;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.domain.Place;
import org.legalcircle.casework.mediation.domain.Side;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.casework.mediation.usecase.NewMediation.NewParty;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.Zone;

/** A party asks for a mediation: a matter begins, and a mediation inside it. */
@Singleton
public class RegisteringAMediation {
    private final MatterIntake intake;
    private final Organisations organisations;
    private final Mediations mediations;
    private final ParticularsSeals seals;
    private final EventLog events;
    private final InstantSource clock;

    RegisteringAMediation(
            MatterIntake intake,
            Organisations organisations,
            Mediations mediations,
            ParticularsSeals seals,
            EventLog events,
            InstantSource clock) {
        this.intake = intake;
        this.organisations = organisations;
        this.mediations = mediations;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    /** How the matter stands that begins with it. */
    @WithTransaction
    public Uni<MatterFacts> register(UUID citizen, NewMediation told) {
        var now = clock.instant();
        requireSound(told, Zone.dateOf(now));
        var matter = new NewMatter(
                ServiceLine.MEDIATION,
                citizen,
                told.standing(),
                told.proof(),
                told.organisationId(),
                told.form(),
                MediationProcedure.sortOf(told.dispute().type()),
                null,
                null);
        return intake.submit(matter).call(facts -> register(facts, told, now));
    }

    private static void requireSound(NewMediation told, LocalDate today) {
        told.dispute().requireHappenedBy(today);
        told.parties().forEach(party -> party.particulars().requireSound(party.kind(), today));
        requireOwnPhones(told);
    }

    private static void requireOwnPhones(NewMediation told) {
        var ofRespondents = phonesOf(told, Side.RESPONDENT);
        if (phonesOf(told, Side.APPLICANT).stream().anyMatch(ofRespondents::contains)) {
            throw new Refused(MediationRefusal.PHONE_OF_BOTH_SIDES);
        }
    }

    private static Set<String> phonesOf(NewMediation told, Side side) {
        return told.parties().stream()
                .filter(party -> party.side() == side)
                .map(party -> party.particulars().knownNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Uni<Void> register(MatterFacts matter, NewMediation told, Instant now) {
        return organisations
                .require(matter.organisationId())
                .map(found -> new Place(found.id(), found.path(), found.level()))
                .map(place -> Mediation.register(
                        matter.id(), matter.citizenId(), told.dispute(), place, parties(matter.id(), told, now), now))
                .call(mediations::keep)
                .call(events::record)
                .replaceWithVoid();
    }

    private List<Party> parties(UUID mediation, NewMediation told, Instant now) {
        return IntStream.range(0, told.parties().size())
                .mapToObj(index -> party(mediation, index + 1, told.parties().get(index), now))
                .toList();
    }

    private Party party(UUID mediation, int position, NewParty told, Instant now) {
        var id = Ids.next(now);
        return Party.named(id, mediation, position, told.side(), told.kind(), seals.seal(id, told.particulars()));
    }
}
