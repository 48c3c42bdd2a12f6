package org.legalcircle.servicecircle.usecase.travel;

import java.util.List;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelMode;

/** The roads of a map. Many may ask at once, nobody once it is closed. It takes its time: not for an event loop. */
public interface RoadNetwork extends AutoCloseable {
    /** The ways to some places, in their order; null where one of the ends is not on the map. */
    List<RoadWay> ways(Position from, List<Position> to, TravelMode mode, RoadPace pace);

    /**
     * Tells of all roads on which somebody gets to {@code to} in time.
     *
     * @param seconds how long the way may take
     * @param everyMetres how far from each other the places on a road are that are told
     * @return false if the place is not on the map
     */
    boolean reach(Position to, TravelMode mode, RoadPace pace, double seconds, double everyMetres, Reached told);

    @Override
    void close();

    /** Hears from where a place can be reached. */
    @FunctionalInterface
    interface Reached {
        /** From here it takes so long. */
        void from(double longitude, double latitude, double seconds);
    }
}
