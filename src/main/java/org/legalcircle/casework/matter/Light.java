package org.legalcircle.casework.matter;

import java.time.Duration;
import java.time.Instant;
import org.legalcircle.casework.matter.domain.Matter;

/** How urgent a matter is, or a task about one. */
public enum Light {
    OVERDUE,
    /** The next deadline comes near. */
    SOON,
    ON_TIME,
    /** No deadline runs. */
    NO_CLOCK;

    /**
     * How urgent something is.
     *
     * @param due when the next deadline is over; the end of 2099 where none runs
     * @param soon from how long before the end on it comes near
     */
    public static Light of(Instant due, Duration soon, Instant now) {
        if (due.equals(Matter.NO_CLOCK)) {
            return NO_CLOCK;
        }
        if (!now.isBefore(due)) {
            return OVERDUE;
        }
        return now.isBefore(due.minus(soon)) ? ON_TIME : SOON;
    }

    /** The earliest end of a deadline that shows it. */
    public Instant from(Duration soon, Instant now) {
        return switch (this) {
            case OVERDUE -> Instant.EPOCH;
            case SOON -> now.plusNanos(1000);
            case ON_TIME -> now.plus(soon).plusNanos(1000);
            case NO_CLOCK -> Matter.NO_CLOCK;
        };
    }

    /** The first end of a deadline that does not show it any more. */
    public Instant until(Duration soon, Instant now) {
        return switch (this) {
            case OVERDUE -> now.plusNanos(1000);
            case SOON -> now.plus(soon).plusNanos(1000);
            case ON_TIME -> Matter.NO_CLOCK;
            case NO_CLOCK -> Matter.NO_CLOCK.plusSeconds(1);
        };
    }
}
