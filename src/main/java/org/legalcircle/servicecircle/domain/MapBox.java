package org.legalcircle.servicecircle.domain;

import java.util.Arrays;
import java.util.Map;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** A box on the map, in degrees of WGS 84. It does not cross the date line: China lies on one side of it. */
public record MapBox(double west, double south, double east, double north) {
    private static final int CORNERS = 4;
    private static final double LONGEST_MERCATOR_LATITUDE = 85;

    /** Refuses with {@code MAP_BOX_INVALID} what is no box, or crosses the date line. */
    public MapBox {
        var onEarth = west >= -180
                && east <= 180
                && south >= -LONGEST_MERCATOR_LATITUDE
                && north <= LONGEST_MERCATOR_LATITUDE;
        if (!(onEarth && west < east && south < north)) {
            throw new Refused(ServiceCircleRefusal.MAP_BOX_INVALID);
        }
    }

    /** Reads {@code west,south,east,north}, the order of RFC 7946; null for null; refuses what cannot be read as such. */
    public static MapBox parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            var corners = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (corners.length == CORNERS) {
                return new MapBox(corners[0], corners[1], corners[2], corners[3]);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new Refused(PlatformRefusal.INVALID_PARAMETER, Map.of("parameter", "bbox"));
    }

    /** The smallest box that holds everything within {@code metres} of {@code centre}. */
    public static MapBox around(Position centre, double metres) {
        var up = Math.toDegrees(metres / Position.MEAN_EARTH_RADIUS);
        var narrowest = Math.cos(Math.toRadians(Math.min(LONGEST_MERCATOR_LATITUDE, Math.abs(centre.latitude()) + up)));
        var across = up / narrowest;
        return new MapBox(
                centre.longitude() - across,
                centre.latitude() - up,
                centre.longitude() + across,
                centre.latitude() + up);
    }
}
