package org.legalcircle.servicecircle.store;

import java.util.List;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.Position;

/** Places on the Mercator plane of the column {@code place}, in degrees. */
final class Plane {
    private Plane() {}

    /** A box on the plane, its edges included. */
    record Area(double west, double south, double east, double north) {
        static Area of(MapBox box) {
            return new Area(box.west(), y(box.south()), box.east(), y(box.north()));
        }

        boolean isEmpty() {
            return west > east || south > north;
        }

        /** The condition that a place lies in it; its values are added to {@code parameters}. */
        String holds(List<Object> parameters) {
            parameters.addAll(List.of(west, south, east, north));
            var last = parameters.size();
            return "place <@ box(point($%d, $%d), point($%d, $%d))".formatted(last - 3, last - 2, last - 1, last);
        }
    }

    /** How far a place is from {@code from}, to sort by; the values are added to {@code parameters}. */
    static String distance(Position from, List<Object> parameters) {
        parameters.addAll(List.of(from.longitude(), y(from.latitude())));
        return "place <-> point($%d, $%d)".formatted(parameters.size() - 1, parameters.size());
    }

    private static double y(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.toRadians(45 + latitude / 2))));
    }
}
