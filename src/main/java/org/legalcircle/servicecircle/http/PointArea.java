package org.legalcircle.servicecircle.http;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.locationtech.jts.geom.LinearRing;

/** A GeoJSON feature (RFC 7946): the places that a point can be reached from in time. */
@Schema(name = "ServicePointArea")
record PointArea(@Schema(enumeration = "Feature") String type, Outline geometry, AreaFacts properties) {
    /**
     * A polygon.
     *
     * @param coordinates its rings, each of longitudes and latitudes in WGS 84: the shell counter-clockwise, then holes
     */
    @Schema(name = "AreaOutline")
    record Outline(@Schema(enumeration = "Polygon") String type, List<List<List<Double>>> coordinates) {
        private static final double A_MILLION = 1e6;

        private static List<List<Double>> ring(LinearRing ring) {
            return Arrays.stream(ring.getCoordinates())
                    .map(corner -> List.of(rounded(corner.x), rounded(corner.y)))
                    .toList();
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * A_MILLION) / A_MILLION;
        }
    }

    /**
     * How it was drawn.
     *
     * @param direction the way goes from the area to the point
     * @param engine what says so
     * @param errorPercent by how much the travel time to its edge may be wrong, in most cases
     * @param resolutionMetres how coarsely it is drawn: its edge may be off by as much
     * @param standIn true where an estimate stands in for an engine that has no answer
     * @param attribution whom the map is from; absent where no map was used
     */
    @Schema(name = "AreaFacts")
    record AreaFacts(
            UUID pointId,
            TravelMode mode,
            int minutes,
            @Schema(enumeration = "TO_POINT") String direction,
            TravelEngine engine,
            int errorPercent,
            int resolutionMetres,
            boolean standIn,

            @Schema(nullable = true, examples = MapCredit.OPEN_STREET_MAP)
            String attribution) {}

    static PointArea of(ServicePoint point, TravelMode mode, int minutes, TravelArea area, TravelEngine meant) {
        var outline = area.outline();
        var holes = IntStream.range(0, outline.getNumInteriorRing()).mapToObj(outline::getInteriorRingN);
        var rings = Stream.concat(Stream.of(outline.getExteriorRing()), holes)
                .map(Outline::ring)
                .toList();
        return new PointArea(
                "Feature",
                new Outline("Polygon", rings),
                new AreaFacts(
                        point.id(),
                        mode,
                        minutes,
                        "TO_POINT",
                        area.engine(),
                        area.errorPercent(),
                        area.resolutionMetres(),
                        area.engine() != meant,
                        MapCredit.of(List.of(area.engine()))));
    }
}
