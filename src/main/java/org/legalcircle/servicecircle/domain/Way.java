package org.legalcircle.servicecircle.domain;

import java.time.Duration;

/**
 * The way from one place to another.
 *
 * @param seconds how long it takes
 * @param metres how long it is
 * @param engine what says so
 * @param errorPercent by how much the time may be wrong, as a share of itself, in most cases
 */
public record Way(int seconds, int metres, TravelEngine engine, int errorPercent) {
    /** How long it takes. */
    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
