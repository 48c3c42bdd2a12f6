package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelEstimate;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;

/** Ways by the estimate: always there, at once. */
final class EstimatedTimes implements TravelTimes {
    private final TravelEstimate estimate;

    EstimatedTimes(TravelEstimate estimate) {
        this.estimate = estimate;
    }

    @Override
    public Uni<List<Way>> ways(Place from, List<Place> to, TravelMode mode) {
        return Uni.createFrom().item(estimated(from, to, mode));
    }

    @Override
    public Uni<TravelArea> area(Place to, TravelMode mode, Duration within) {
        return Uni.createFrom().item(areaAround(to, mode, within));
    }

    @Override
    public String version(TravelMode mode) {
        return estimate.toString();
    }

    /** For an engine that does not answer this time. */
    List<Way> standingIn(Place from, List<Place> to, TravelMode mode) {
        return to.stream()
                .map(place -> estimated(from, place, mode).standingIn())
                .toList();
    }

    List<Way> estimated(Place from, List<Place> to, TravelMode mode) {
        return to.stream().map(place -> estimated(from, place, mode)).toList();
    }

    Way estimated(Place from, Place to, TravelMode mode) {
        return estimate.way(from, to, mode);
    }

    TravelArea areaAround(Place to, TravelMode mode, Duration within) {
        return estimate.area(to, mode, within);
    }

    @Override
    public TravelEngine engine(TravelMode mode) {
        return TravelEngine.ESTIMATE;
    }

    @Override
    public double farthestMetres(TravelMode mode, Duration time) {
        return estimate.farthestMetres(mode, time);
    }
}
