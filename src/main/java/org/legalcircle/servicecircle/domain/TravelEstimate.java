package org.legalcircle.servicecircle.domain;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Estimates a way from the straight line: its length times a detour, at the pace of the mode, slowed down by the worse of
 * the terrains at both ends. It knows no road, river or mountain; each answer says by how much it may be wrong.
 */
public final class TravelEstimate {
    private static final int A_FEW_STEPS = 30;

    private final Map<TravelMode, Pace> paces;
    private final Map<Terrain, Double> slowdowns;

    /**
     * Estimates by these assumptions.
     *
     * @param paces one for each mode
     * @param slowdowns one for each terrain, 1 or more
     */
    public TravelEstimate(Map<TravelMode, Pace> paces, Map<Terrain, Double> slowdowns) {
        this.paces = new EnumMap<>(paces);
        this.slowdowns = new EnumMap<>(slowdowns);
        if (this.paces.size() < TravelMode.values().length || this.slowdowns.size() < Terrain.values().length) {
            throw new IllegalArgumentException("every mode needs a pace, and every terrain a slowdown");
        }
        if (slowdowns.values().stream().anyMatch(slowdown -> !(slowdown >= 1))) {
            throw new IllegalArgumentException("a slowdown is 1 or more");
        }
    }

    /** The way from one place to another. */
    public Way way(Place from, Place to, TravelMode mode) {
        var pace = paces.get(mode);
        var metres = from.position().metresTo(to.position()) * pace.detour();
        var slowdown = Math.max(slowdowns.get(from.terrain()), slowdowns.get(to.terrain()));
        var seconds = metres * slowdown / pace.metresPerSecond() + pace.extraMinutes() * 60.0;
        return new Way((int) Math.round(seconds), (int) Math.round(metres), TravelEngine.ESTIMATE, pace.errorPercent());
    }

    /**
     * The places from which somebody gets to {@code to} in time, if their roads are no worse than there. Never less than
     * a few steps around it, even where the mode takes longer than that to begin with.
     */
    public TravelArea area(Place to, TravelMode mode, Duration time) {
        var metres = metresInTime(paces.get(mode), time) / slowdowns.get(to.terrain());
        return new TravelArea(
                Circle.around(to.position(), Math.max(A_FEW_STEPS, metres)),
                TravelEngine.ESTIMATE,
                paces.get(mode).errorPercent(),
                A_FEW_STEPS);
    }

    /** How far, as the crow flies, nothing that takes no longer than {@code time} can be away, in metres. */
    public double farthestMetres(TravelMode mode, Duration time) {
        var best = slowdowns.values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        return metresInTime(paces.get(mode), time) / best;
    }

    /** As the crow flies, on the best of roads. A second more: times are rounded. */
    private static double metresInTime(Pace pace, Duration time) {
        var moving = Math.max(0, time.toSeconds() - pace.extraMinutes() * 60.0);
        return (moving + 1) * pace.metresPerSecond() / pace.detour();
    }

    /** What is assumed, in words: another text for other assumptions. */
    @Override
    public String toString() {
        return paces + " " + slowdowns;
    }
}
