package org.legalcircle.servicecircle.domain;

/**
 * How an estimate thinks of a mode.
 *
 * @param kilometresPerHour on the way, stops included
 * @param detour how much longer the way is than the straight line, 1 or more
 * @param extraMinutes what is added to each way: parking, waiting for a bus, walking to its stop
 * @param errorPercent by how much the estimate may be wrong, in most cases
 */
public record Pace(double kilometresPerHour, double detour, int extraMinutes, int errorPercent) {
    private static final double METRES_PER_SECOND = 3.6;

    /** Refuses what no way can be. */
    public Pace {
        if (!(kilometresPerHour > 0 && detour >= 1 && extraMinutes >= 0 && errorPercent >= 0)) {
            throw new IllegalArgumentException("a pace needs a speed above 0, a detour of 1 or more, and no negatives");
        }
    }

    double metresPerSecond() {
        return kilometresPerHour / METRES_PER_SECOND;
    }
}
