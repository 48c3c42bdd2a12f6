package org.legalcircle.servicecircle.domain;

import java.time.Instant;

/**
 * Time in which a point is open without a break.
 *
 * @param from when it opens, or opened
 * @param until when it closes; from this instant on it is closed
 */
public record OpenTime(Instant from, Instant until) {
    /** Whether the point is open at {@code instant}. */
    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
