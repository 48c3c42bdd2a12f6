package org.legalcircle.servicecircle;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells how busy the counters of organisations are. Whoever takes bookings implements it. */
public interface CounterBook {
    /**
     * How busy organisations are when somebody comes; of one that takes no bookings there is nothing.
     *
     * @param arrivals when somebody comes, by organisation
     */
    Uni<List<CounterLoad>> at(Map<UUID, Instant> arrivals);
}
