package org.legalcircle.servicecircle.usecase;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.servicecircle.CounterLoad;

/**
 * How busy a point is on a day.
 *
 * @param dailyCapacity how many people can be served on a day
 * @param booked how many are booked for the day
 * @param hasRoom whether fewer are booked than can be served
 * @param freePlaces places of the day that can still be booked
 * @param nextFreePlace when the next place that can be booked begins; absent where there is none within two weeks
 */
public record PointLoad(
        int dailyCapacity,
        int booked,
        boolean hasRoom,
        int freePlaces,
        @Schema(nullable = true) Instant nextFreePlace) {
    static PointLoad of(int dailyCapacity, CounterLoad load) {
        return new PointLoad(dailyCapacity, load.taken(), load.taken() < dailyCapacity, load.free(), load.nextFree());
    }
}
