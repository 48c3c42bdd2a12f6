package org.legalcircle.servicecircle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.legalcircle.servicecircle.domain.Terrain;
import org.legalcircle.servicecircle.domain.TravelMode;

/** How travel times are found. */
@ConfigMapping(prefix = "legalcircle.travel")
public interface TravelSettings {
    /** {@code estimate}, or {@code table} for a service that speaks the table protocol of OSRM. */
    @WithDefault("${LEGALCIRCLE_TRAVEL_ENGINE:estimate}")
    Engine engine();

    /** What an estimate assumes of each mode. */
    Map<TravelMode, Assumption> pace();

    /** How many times longer an estimated way takes on each terrain. */
    Map<Terrain, Double> slowdown();

    /** The table service. */
    Table table();

    /** Where travel times come from. */
    enum Engine {
        ESTIMATE,
        TABLE
    }

    /** What an estimate assumes of a mode. */
    interface Assumption {
        /** Speed on the way, stops included. */
        double kilometresPerHour();

        /** How much longer the way is than the straight line. */
        double detour();

        /** What is added to each way. */
        @WithDefault("0")
        int extraMinutes();

        /** By how much the estimate may be wrong, in most cases. */
        int errorPercent();
    }

    /** A table service. */
    interface Table {
        /** Its address up to {@code /table}; needed for {@code table}. */
        @WithDefault("${LEGALCIRCLE_TRAVEL_TABLE_URL:}")
        Optional<URI> url();

        /** Its profile for each mode; other modes are estimated. */
        Map<TravelMode, String> profile();

        /** How many destinations it takes in a call; OSRM takes 100 places unless told otherwise. */
        @WithDefault("99")
        int mostDestinations();

        /** How long a connection may take. */
        @WithDefault("PT0.5S")
        Duration connectTimeout();

        /** How long an answer may take. */
        @WithDefault("PT1S")
        Duration answerTimeout();

        /** How long it is left alone after a failure, and everything is estimated. */
        @WithDefault("PT10S")
        Duration pause();

        /** By how much its times may be wrong, in most cases: it knows no traffic. */
        @WithDefault("15")
        int errorPercent();
    }
}
