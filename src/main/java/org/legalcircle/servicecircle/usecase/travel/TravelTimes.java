package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;

/** Finds ways. An engine that cannot answer is stood in for by the estimate, and each way says what it comes from. */
public interface TravelTimes {
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
}
