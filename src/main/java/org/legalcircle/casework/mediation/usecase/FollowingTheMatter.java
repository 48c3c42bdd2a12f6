package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterFollower;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.domain.Candidate;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Place;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.casework.mediation.store.MediatorChoices;
import org.legalcircle.casework.mediation.store.Mediators;
import org.legalcircle.casework.mediation.store.Transfers;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.EventLog;

/** Keeps a mediation in step with its matter, in the transaction that changes the matter. */
@Singleton
class FollowingTheMatter implements MatterFollower {
    private final Mediations mediations;
    private final Mediators mediators;
    private final MediatorChoices choices;
    private final Transfers transfers;
    private final Organisations organisations;
    private final AnnullingEarlierWork earlier;
    private final EventLog events;
    private final InstantSource clock;

    FollowingTheMatter(
            Mediations mediations,
            Mediators mediators,
            MediatorChoices choices,
            Transfers transfers,
            Organisations organisations,
            AnnullingEarlierWork earlier,
            EventLog events,
            InstantSource clock) {
        this.mediations = mediations;
        this.mediators = mediators;
        this.choices = choices;
        this.transfers = transfers;
        this.organisations = organisations;
        this.earlier = earlier;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ServiceLine line() {
        return ServiceLine.MEDIATION;
    }

    @Override
    public Uni<Void> follow(MatterFacts matter) {
        var now = clock.instant();
        return mediations
                .lock(matter.id())
                .call(found -> move(found, matter, now))
                .call(found -> requireSuitable(found, matter))
                .invoke(found -> found.standAs(matter.stage(), matter.workerId(), now))
                .call(found -> earlier.follow(found, now))
                .call(mediations::keep)
                .call(events::record)
                .replaceWithVoid();
    }

    private Uni<Void> move(Mediation found, MatterFacts matter, Instant now) {
        return matter.organisationId().equals(found.place().organisationId())
                ? Uni.createFrom().voidItem()
                : organisations
                        .require(matter.organisationId())
                        .map(to -> new Place(to.id(), to.path(), to.level()))
                        .call(to -> transfers.record(found.id(), found.place(), to, now))
                        .invoke(to -> found.moveTo(to, now))
                        .replaceWithVoid();
    }

    /** Whom the committee appoints has to be as impartial as whom the parties choose. */
    private Uni<Void> requireSuitable(Mediation found, MatterFacts matter) {
        return found.wouldAppoint(matter.stage(), matter.workerId())
                ? mediators
                        .candidate(matter.workerId(), found.id())
                        .flatMap(candidate -> requireSuitable(found, candidate))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> requireSuitable(Mediation found, Candidate candidate) {
        return choices.of(found.id())
                .map(all -> found.isWantedByAll(candidate.profile().id(), all))
                .invoke(candidate::requireSuitable)
                .replaceWithVoid();
    }
}
