package org.legalcircle.servicecircle.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * People who wait at a point without a booking, as somebody there said.
 *
 * @param people how many
 * @param toldAt when that was said
 */
public record Queue(int people, Instant toldAt) {
    /** Whether it still tells something to who comes at {@code arrival}. */
    public boolean countsAt(Instant arrival, Duration counts) {
        return !arrival.isAfter(toldAt.plus(counts));
    }

    /** When the last of them is served, if each takes {@code perVisitor} and none leaves. */
    public Instant servedBy(int counters, Duration perVisitor) {
        var each = Math.max(1, counters);
        return toldAt.plus(perVisitor.multipliedBy((people + each - 1L) / each));
    }
}
