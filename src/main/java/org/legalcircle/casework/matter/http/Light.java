package org.legalcircle.casework.matter.http;

import java.time.Duration;
import java.time.Instant;
import org.legalcircle.casework.matter.domain.Matter;

/** How urgent a matter is. */
public enum Light {
    OVERDUE,
    /** The next deadline comes near. */
    SOON,
    ON_TIME,
    /** No deadline runs. */
    NO_CLOCK;

    static Light of(Instant due, Duration soon, Instant now) {
        if (due.equals(Matter.NO_CLOCK)) {
            return NO_CLOCK;
        }
        if (!now.isBefore(due)) {
            return OVERDUE;
        }
        return now.isBefore(due.minus(soon)) ? ON_TIME : SOON;
    }

    /** The earliest end of a deadline that shows it. */
    Instant from(Duration soon, Instant now) {
        return switch (this) {
            case OVERDUE -> Instant.EPOCH;
            case SOON -> now.plusNanos(1000);
            case ON_TIME -> now.plus(soon).plusNanos(1000);
            case NO_CLOCK -> Matter.NO_CLOCK;
        };
    }

    /** The first end of a deadline that does not show it any more. */
    Instant until(Duration soon, Instant now) {
        return switch (this) {
            case OVERDUE -> now.plusNanos(1000);
            case SOON -> now.plus(soon).plusNanos(1000);
            case ON_TIME -> Matter.NO_CLOCK;
            case NO_CLOCK -> Matter.NO_CLOCK.plusSeconds(1);
        };
    }
}
