package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.legalcircle.consultation.store.VainWaits;
import org.legalcircle.platform.event.EventLog;

/** Ends the waiting of those whose wanted time is over, and lets them know. */
@Singleton
public class EndingVainWaits {
    private final VainWaits waits;
    private final EventLog events;
    private final InstantSource clock;

    EndingVainWaits(VainWaits waits, EventLog events, InstantSource clock) {
        this.waits = waits;
        this.events = events;
        this.clock = clock;
    }

    /** Ends some of those that are due; answers how many, 0 at the end. */
    @WithTransaction
    public Uni<Integer> endSome() {
        return waits.end(clock.instant()).call(events::record).map(List::size);
    }
}
