package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;

/** Finds ways. An engine that cannot answer is stood in for by the estimate, and each way says what it comes from. */
public interface TravelTimes extends AutoCloseable {
    /**
     * The ways from one place to others, in their order; null where there is none. Never fails.
     *
     * @param to may be empty
     */
    Uni<List<Way>> ways(Place from, List<Place> to, TravelMode mode);

    /** What gives the times of this mode as long as it works. */
    TravelEngine engine(TravelMode mode);

    /** How far, as the crow flies, nothing that takes no longer than {@code time} can be away, in metres. */
    double farthestMetres(TravelMode mode, Duration time);

    /** The places from which somebody gets to {@code to} in time. */
    Uni<TravelArea> area(Place to, TravelMode mode, Duration within);

    /** Another text whenever the engine may answer the same question otherwise. */
    String version(TravelMode mode);

    /** How the engine is, for operators. */
    default String state() {
        return "READY";
    }

    /** Ends what goes on in the background. */
    @Override
    default void close() {}
}
