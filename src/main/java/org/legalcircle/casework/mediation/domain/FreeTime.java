package org.legalcircle.casework.mediation.domain;

import java.time.Duration;
import java.time.Instant;
import org.legalcircle.platform.error.Refused;

/** Time somebody has for a session, from {@code from} until just before {@code until}. */
public record FreeTime(Instant from, Instant until) {
    private static final Duration LONGEST = Duration.ofDays(31);

    /** Refuses time that ends before it begins, or lasts longer than a month. */
    public FreeTime {
        if (!from.isBefore(until) || from.plus(LONGEST).isBefore(until)) {
            throw new Refused(AgreementRefusal.FREE_TIME_INVALID);
        }
    }

    /** Whether the other begins before this ends, or when it does: the two are one. */
    boolean joins(FreeTime later) {
        return !later.from.isAfter(until);
    }

    FreeTime with(FreeTime later) {
        return later.until.isAfter(until) ? new FreeTime(from, later.until) : this;
    }

    boolean covers(Instant start, Instant end) {
        return !start.isBefore(from) && !end.isAfter(until);
    }
}
