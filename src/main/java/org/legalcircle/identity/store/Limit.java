package org.legalcircle.identity.store;

import java.time.Duration;

/**
 * How often something may be done for one subject, across all instances.
 *
 * @param purpose what is counted
 * @param attempts how many are allowed
 * @param window how long they count
 * @param fromLast whether the time counts from the last attempt, as a lock-out does, or from the first, as a rate does
 */
public record Limit(String purpose, int attempts, Duration window, boolean fromLast) {
    /** At most {@code attempts} in {@code window}. */
    public static Limit rate(String purpose, int attempts, Duration window) {
        return new Limit(purpose, attempts, window, false);
    }

    /** After {@code attempts} in a row none for {@code window}. */
    public static Limit lockOut(String purpose, int attempts, Duration window) {
        return new Limit(purpose, attempts, window, true);
    }
}
