package org.legalcircle.servicecircle.domain;

import java.time.Duration;

/**
 * The way from one place to another.
 *
 * @param seconds how long it takes
 * @param metres how long it is
 * @param engine what says so
 * @param errorPercent by how much the time may be wrong, as a share of itself, in most cases
 * @param standIn whether it is an estimate in the place of an engine that did not answer, and may answer next time; not
 *     where the engine does not know such places at all
 */
public record Way(int seconds, int metres, TravelEngine engine, int errorPercent, boolean standIn) {
    /** A way that whoever asks again is told again. */
    public Way(int seconds, int metres, TravelEngine engine, int errorPercent) {
        this(seconds, metres, engine, errorPercent, false);
    }

    /** The same, in the place of an engine that did not answer. */
    public Way standingIn() {
        return new Way(seconds, metres, engine, errorPercent, true);
    }

    /** How long it takes. */
    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
