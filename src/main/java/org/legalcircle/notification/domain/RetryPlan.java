package org.legalcircle.notification.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * How often and how long apart something that fails is tried.
 *
 * @param attempts in all, the first included
 * @param first the pause after the first failure; each further one is four times as long
 * @param longest no pause is longer
 */
public record RetryPlan(int attempts, Duration first, Duration longest) {
    private static final int GROWTH = 4;

    /** The pause after the failure of attempt {@code attempt}, counted from 1; empty where it is given up. */
    public Optional<Duration> pauseAfter(int attempt) {
        return attempt >= attempts ? Optional.empty() : Optional.of(pause(attempt));
    }

    private Duration pause(int attempt) {
        var pause = first;
        for (var i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
