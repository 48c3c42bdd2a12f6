package org.legalcircle.platform.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The times callers may speak of: the years 2000 to 2099. Beyond them lie slips of the finger, and beyond those times
 * that neither PostgreSQL nor date arithmetic can hold.
 */
public final class Reach {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate BEYOND = LocalDate.of(2100, 1, 1);
    private static final Instant FROM = FIRST.atStartOfDay(Zone.ID).toInstant();
    private static final Instant UNTIL = BEYOND.atStartOfDay(Zone.ID).toInstant();

    private Reach() {}

    /** Whether it is one of those times. */
    public static boolean has(Instant instant) {
        return !instant.isBefore(FROM) && instant.isBefore(UNTIL);
    }

    /** Whether it is one of those dates. */
    public static boolean has(LocalDate date) {
        return !date.isBefore(FIRST) && date.isBefore(BEYOND);
    }
}
