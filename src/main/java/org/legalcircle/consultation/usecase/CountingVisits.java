package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.consultation.store.Counters;
import org.legalcircle.servicecircle.CounterBook;
import org.legalcircle.servicecircle.CounterLoad;

/** Tells service points how busy they are. */
@Singleton
class CountingVisits implements CounterBook {
    private final PreparingSlots preparing;
    private final Counters counters;
    private final InstantSource clock;

    CountingVisits(PreparingSlots preparing, Counters counters, InstantSource clock) {
        this.preparing = preparing;
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public Uni<List<CounterLoad>> at(Map<UUID, Instant> arrivals) {
        return preparing.prepare().chain(() -> counters.at(arrivals, clock.instant()));
    }
}
