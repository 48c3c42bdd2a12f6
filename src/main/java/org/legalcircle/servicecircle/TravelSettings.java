package org.legalcircle.servicecircle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.legalcircle.servicecircle.domain.Terrain;
import org.legalcircle.servicecircle.domain.TravelMode;

/** How travel times are found. */
@ConfigMapping(prefix = "legalcircle.travel")
public interface TravelSettings {
    /**
     * {@code estimate}; {@code table} for a service that speaks the table protocol of OSRM; {@code graphhopper} for the
     * roads of a map, in this process.
     */
    @WithDefault("${LEGALCIRCLE_TRAVEL_ENGINE:estimate}")
    Engine engine();

    /** What an estimate assumes of each mode. */
    Map<TravelMode, Assumption> pace();

    /** How many times longer an estimated way takes on each terrain. */
    Map<Terrain, Double> slowdown();

    /** The table service. */
    Table table();

    /** A map of our own. */
    MapFile map();

    /** Where travel times come from. */
    enum Engine {
        ESTIMATE,
        TABLE,
        GRAPHHOPPER
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

        /** A name of the map behind it: under another one, coverage is counted anew. */
        Optional<String> map();

        /** How many destinations it takes in a call; OSRM takes 100 places unless told otherwise. */
        @WithDefault("99")
        int mostDestinations();

        /** How long a connection may take. */
        @WithDefault("PT0.5S")
        Duration connectTimeout();

        /** How long an answer may take; all the calls that one question needs, together. */
        @WithDefault("PT1S")
        Duration answerTimeout();

        /** How long it is left alone after a failure, and everything is estimated. */
        @WithDefault("PT10S")
        Duration pause();

        /** By how much its times may be wrong, in most cases: it knows no traffic. */
        @WithDefault("15")
        int errorPercent();
    }

    /** A map of our own. */
    interface MapFile {
        /** An OpenStreetMap extract (.osm.pbf, .osm or .osm.gz); needed for {@code graphhopper}. */
        @WithDefault("${LEGALCIRCLE_TRAVEL_MAP:}")
        Optional<Path> file();

        /** The folder that keeps the roads made of it, about twice as large as the file. */
        @WithDefault("${legalcircle.data:data}/roads")
        Path cache();

        /** A larger file is refused: making its roads takes heap, about twice the size of the file. */
        @WithDefault("256")
        int mostMegabytes();

        /** How often it is looked at; one that changed is taken up at the second look. */
        @WithDefault("PT10S")
        Duration look();

        /** A place with no road that near is not on the map: the estimate stands in. */
        @WithDefault("500")
        int farthestRoadMetres();

        /** What takes longer is no way. */
        @WithDefault("PT4H")
        Duration longestWay();

        /** How many times as fast as the map says each mode is; 1 for those that are not told. */
        Map<TravelMode, Double> speedFactor();

        /** So many questions wait for an answer; for others the estimate stands in, or they are put off. */
        @WithDefault("64")
        int mostWaiting();

        /** By how much its times may be wrong, in most cases: it knows neither traffic nor slopes. */
        @WithDefault("20")
        int errorPercent();
    }
}
