package org.legalcircle.servicecircle.usecase;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.servicecircle.CounterLoad;
import org.legalcircle.servicecircle.domain.Queue;

/**
 * How busy a point is on a day.
 *
 * @param dailyCapacity how many people can be served on a day
 * @param booked how many are booked for the day
 * @param hasRoom whether fewer are booked than can be served
 * @param freePlaces places of the day that can still be booked
 * @param peopleWaiting how many wait there without a booking, as staff said last; absent where nobody did of late
 * @param waitingToldAt when that was said
 * @param nextFreePlace when the next place that can be booked begins; absent where there is none within two weeks
 */
public record PointLoad(
        int dailyCapacity,
        int booked,
        boolean hasRoom,
        int freePlaces,
        @Schema(nullable = true) Instant nextFreePlace,
        @Schema(nullable = true) Integer peopleWaiting,
        @Schema(nullable = true) Instant waitingToldAt) {
    /** With a queue that counts, or null. */
    static PointLoad of(int dailyCapacity, CounterLoad load, Queue queue) {
        return new PointLoad(
                dailyCapacity,
                load.taken(),
                load.taken() < dailyCapacity,
                load.free(),
                load.nextFree(),
                queue == null ? null : queue.people(),
                queue == null ? null : queue.toldAt());
    }
}
