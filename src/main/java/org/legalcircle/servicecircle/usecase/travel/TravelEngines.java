package org.legalcircle.servicecircle.usecase.travel;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.legalcircle.servicecircle.TravelSettings;
import org.legalcircle.servicecircle.domain.Pace;
import org.legalcircle.servicecircle.domain.TravelEstimate;

/** Chooses what travel times come from. */
class TravelEngines {
    /** An engine that is not fully described stops the start, not the first search. */
    void choose(@Observes StartupEvent start, TravelTimes times) {}

    @Produces
    @Singleton
    TravelTimes times(TravelSettings settings, Vertx vertx, InstantSource clock, Instance<RoadReader> readers) {
        return chosen(settings, vertx, clock, readers.isUnsatisfied() ? null : readers.get());
    }

    /**
     * The engine that is configured.
     *
     * @param reader null where maps cannot be read
     */
    static TravelTimes chosen(TravelSettings settings, Vertx vertx, InstantSource clock, RoadReader reader) {
        var estimate = new EstimatedTimes(estimate(settings));
        return switch (settings.engine()) {
            case ESTIMATE -> estimate;
            case TABLE -> new TableServiceTimes(vertx.getDelegate(), settings.table(), estimate, clock);
            case GRAPHHOPPER -> new RoadTimes(vertx, required(reader), settings, estimate);
        };
    }

    private static RoadReader required(RoadReader reader) {
        if (reader == null) {
            throw new IllegalStateException("LEGALCIRCLE_TRAVEL_ENGINE=graphhopper: a native executable cannot read"
                    + " maps. Run the service on a Java machine, or choose estimate or table");
        }
        return reader;
    }

    void end(@Disposes TravelTimes times) {
        times.close();
    }

    private static TravelEstimate estimate(TravelSettings settings) {
        var paces = settings.pace().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> pace(entry.getValue())));
        return new TravelEstimate(paces, settings.slowdown());
    }

    private static Pace pace(TravelSettings.Assumption told) {
        return new Pace(told.kilometresPerHour(), told.detour(), told.extraMinutes(), told.errorPercent());
    }
}
