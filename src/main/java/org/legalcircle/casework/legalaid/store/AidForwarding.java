package org.legalcircle.casework.legalaid.store;

import java.time.Duration;
import java.time.Instant;

/**
 * That a place of detention or a duty lawyer passed an application on, within 24 hours by law (Legal Aid Law art. 39).
 *
 * @param place by name
 * @param receivedAt when the place received it
 */
public record AidForwarding(String place, Instant receivedAt, Instant forwardedAt) {
    private static final Duration LIMIT = Duration.ofHours(24);

    /** Whether it took longer than law allows. */
    public boolean isLate() {
        return forwardedAt.isAfter(receivedAt.plus(LIMIT));
    }
}
