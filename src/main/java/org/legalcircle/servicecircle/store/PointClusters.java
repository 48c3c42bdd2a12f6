package org.legalcircle.servicecircle.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.store.NearPoints.Statement;
import org.legalcircle.servicecircle.store.Plane.Area;

/**
 * The statement that gathers the points of a box, cell by cell of a grid laid over it. In a large box it reads the counts
 * of {@code map_cell}, each as so many points in the middle of those it counts, and one by one only the points of cells
 * that lie across an edge: how many there are of a box is always exact.
 */
final class PointClusters {
    /** So many cells to a side: the clusters of a phone's screen do not touch. */
    private static final int SIDES = 8;

    private static final String GATHER = """
            select sum(longitude * points) / sum(points) as longitude, sum(latitude * points) / sum(points) as latitude,
                sum(points)::bigint as count
            from (%s) as gathered
            group by floor((longitude - $%d) / $%d), floor((latitude - $%d) / $%d)
            order by count desc, longitude, latitude""";
    private static final String COUNTED = """
            select longitudes / 1e7::float8 / points as longitude, latitudes / 1e7::float8 / points as latitude, points
            from servicecircle.map_cell
            where service = $%d and x >= $%d and x < $%d and y >= $%d and y < $%d""";
    private static final String ONE_BY_ONE =
            "select longitude, latitude, 1::bigint as points from servicecircle.point where ";

    private final PointFilter filter;
    private final List<Object> parameters = new ArrayList<>();

    private PointClusters(PointFilter filter) {
        this.filter = filter;
    }

    static Statement of(PointFilter filter) {
        return new PointClusters(filter).statement(filter.box());
    }

    private Statement statement(MapBox box) {
        var area = Area.of(box);
        var cells = Cells.inside(area);
        var parts = cells.areWorthIt()
                ? Stream.concat(Stream.of(counted(cells)), cells.around(area).map(this::oneByOne))
                : Stream.of(oneByOne(area));
        var all = parts.collect(Collectors.joining(" union all "));
        var first = parameters.size() + 1;
        parameters.addAll(List.of(box.west(), side(box.west(), box.east())));
        parameters.addAll(List.of(box.south(), side(box.south(), box.north())));
        return new Statement(GATHER.formatted(all, first, first + 1, first + 2, first + 3), parameters);
    }

    private static double side(double from, double to) {
        return (to - from) / SIDES;
    }

    private String oneByOne(Area area) {
        return ONE_BY_ONE + filter.conditions(area, parameters);
    }

    private String counted(Cells cells) {
        parameters.addAll(List.of(
                filter.service() == null ? "" : filter.service().name(),
                cells.west(),
                cells.east(),
                cells.south(),
                cells.north()));
        var last = parameters.size();
        var sql = COUNTED.formatted(last - 4, last - 3, last - 2, last - 1, last);
        if (filter.level() == null) {
            return sql;
        }
        parameters.add(filter.level().name());
        return sql + " and level = $" + (last + 1);
    }

    /** Cells of {@code map_cell}, from west and south on, up to but not including east and north. */
    private record Cells(int west, int south, int east, int north) {
        /** As many as the table has. */
        private static final double TO_A_DEGREE = 128;
        /** Of a box with fewer to a side a cell would tell too little of where its points are. */
        private static final int FEWEST = 2 * SIDES;

        static Cells inside(Area area) {
            return new Cells(
                    (int) Math.ceil(area.west() * TO_A_DEGREE),
                    (int) Math.ceil(area.south() * TO_A_DEGREE),
                    (int) Math.floor(area.east() * TO_A_DEGREE),
                    (int) Math.floor(area.north() * TO_A_DEGREE));
        }

        boolean areWorthIt() {
            return east - west >= FEWEST && north - south >= FEWEST;
        }

        /** What is left of the area, in parts that do not touch: a place on an edge of ours is in one of them, or ours. */
        Stream<Area> around(Area area) {
            var beforeEast = Math.nextDown(east / TO_A_DEGREE);
            return Stream.of(
                            new Area(area.west(), area.south(), Math.nextDown(west / TO_A_DEGREE), area.north()),
                            new Area(east / TO_A_DEGREE, area.south(), area.east(), area.north()),
                            new Area(west / TO_A_DEGREE, area.south(), beforeEast, Math.nextDown(south / TO_A_DEGREE)),
                            new Area(west / TO_A_DEGREE, north / TO_A_DEGREE, beforeEast, area.north()))
                    .filter(part -> !part.isEmpty());
        }
    }
}
