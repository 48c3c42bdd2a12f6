package org.legalcircle.servicecircle.domain;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Circles on the Earth as polygons of degrees. */
final class Circle {
    private static final int CORNERS = 72;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Sides are straight on the map, not on the Earth. */
    private static final double A_METRE = 1;

    private Circle() {}

    /** The smallest polygon of its kind that holds everything within {@code metres}. */
    static Polygon around(Position centre, double metres) {
        var outer = metres / Math.cos(Math.PI / CORNERS) + A_METRE;
        var ring = new Coordinate[CORNERS + 1];
        for (var i = 0; i < CORNERS; i++) {
            ring[i] = corner(centre, outer / Position.MEAN_EARTH_RADIUS, -2 * Math.PI * i / CORNERS);
        }
        ring[CORNERS] = ring[0].copy();
        return GEOMETRY.createPolygon(ring);
    }

    /** The place at an angle of the Earth's centre away, in a direction from north by east. */
    private static Coordinate corner(Position from, double angle, double direction) {
        var latitude = Math.toRadians(from.latitude());
        var up = Math.asin(
                Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(direction));
        var across = Math.atan2(
                Math.sin(direction) * Math.sin(angle) * Math.cos(latitude),
                Math.cos(angle) - Math.sin(latitude) * Math.sin(up));
        return new Coordinate(from.longitude() + Math.toDegrees(across), Math.toDegrees(up));
    }
}
