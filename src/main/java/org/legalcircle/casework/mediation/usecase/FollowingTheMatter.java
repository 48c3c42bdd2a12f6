package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterFollower;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.platform.event.EventLog;

/** Keeps a mediation in step with its matter, in the transaction that changes the matter. */
@Singleton
class FollowingTheMatter implements MatterFollower {
    private final Mediations mediations;
    private final EventLog events;
    private final InstantSource clock;

    FollowingTheMatter(Mediations mediations, EventLog events, InstantSource clock) {
        this.mediations = mediations;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ServiceLine line() {
        return ServiceLine.MEDIATION;
    }

    @Override
    public Uni<Void> follow(MatterFacts matter) {
        return mediations
                .lock(matter.id())
                .invoke(mediation -> follow(mediation, matter, clock.instant()))
                .call(mediations::keep)
                .call(events::record)
                .replaceWithVoid();
    }

    private static void follow(Mediation mediation, MatterFacts matter, Instant now) {
        mediation.standAs(matter.stage(), matter.workerId(), now);
    }
}
