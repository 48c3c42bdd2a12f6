package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Cells of 25 metres; a thousandth of a degree is 111.2 metres to the north and 97.5 to the east. */
class ReachGridTest {
    private static final Position HERE = new Position(118.6, 28.7);
    private static final double METRES_OF_A_DEGREE = 111_195;
    private static final int CELL = 25;

    private static ReachGrid grid() {
        return new ReachGrid(HERE, CELL, 1, 200);
    }

    /** A road that turns somewhere else every hundred metres, on which one gets on at ten metres a second. */
    private static ReachGrid along(List<Double> turns) {
        var grid = grid();
        double x = HERE.longitude();
        double y = HERE.latitude();
        double seconds = 0;
        for (var turn : turns) {
            for (var step = 0; step < 10; step++) {
                x += 10 * Math.sin(turn) / METRES_OF_A_DEGREE / Math.cos(Math.toRadians(28.7));
                y += 10 * Math.cos(turn) / METRES_OF_A_DEGREE;
                grid.from(x, y, ++seconds);
            }
        }
        return grid;
    }

    private static boolean holds(Polygon area, double longitude, double latitude) {
        return area.contains(area.getFactory().createPoint(new Coordinate(longitude, latitude)));
    }

    private static double metresNorth(double metres) {
        return HERE.latitude() + metres / METRES_OF_A_DEGREE;
    }

    @Property(tries = 100)
    void an_area_is_valid_holds_the_place_itself_and_what_less_time_holds(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 6.28) Double> turns,
            @ForAll @IntRange(min = 1, max = 400) int seconds) {
        var grid = along(turns);
        var area = grid.outline(seconds);

        assertThat(area.isValid()).isTrue();
        assertThat(Orientation.isCCW(area.getExteriorRing().getCoordinates())).isTrue();
        for (var i = 0; i < area.getNumInteriorRing(); i++) {
            assertThat(Orientation.isCCW(area.getInteriorRingN(i).getCoordinates()))
                    .isFalse();
        }
        assertThat(holds(area, HERE.longitude(), HERE.latitude())).isTrue();
        var more = grid.outline(seconds + 30);
        assertThat(more.buffer(3 * CELL / METRES_OF_A_DEGREE).contains(area)).isTrue();
    }

    @Test
    void it_ends_where_the_time_does() {
        var area = along(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)).outline(30);

        assertThat(holds(area, HERE.longitude(), metresNorth(300)))
                .as("on the road")
                .isTrue();
        assertThat(holds(area, HERE.longitude(), metresNorth(300 + 4 * CELL)))
                .as("too far along it")
                .isFalse();
        assertThat(holds(area, HERE.longitude() + 20 / 97_500.0, metresNorth(100)))
                .as("ten seconds by road, twenty to it")
                .isTrue();
        assertThat(holds(area, HERE.longitude() + (20 + 4 * CELL) / 97_500.0, metresNorth(100)))
                .as("too far from it")
                .isFalse();
    }

    @Test
    void it_grows_with_the_cells_and_not_with_how_often_they_are_told_of() {
        var grid = grid();
        for (var i = 0; i < 10_000; i++) {
            grid.from(HERE.longitude(), metresNorth(i % 100 * CELL), 10_000 - i);
        }

        assertThat(grid.cells()).isEqualTo(100);
        var area = grid.outline(100);
        assertThat(holds(area, HERE.longitude(), metresNorth(99 * CELL)))
                .as("the least time counts")
                .isTrue();
        assertThat(holds(grid.outline(50), HERE.longitude(), metresNorth(20 * CELL)))
                .isFalse();
    }

    @Property(tries = 50)
    void every_cell_keeps_its_least_time(
            @ForAll @Size(max = 3000) List<@IntRange(min = -5_000, max = 5_000) Integer> told) {
        var cells = new CellTimes();
        var least = new HashMap<List<Integer>, Float>();
        for (var i = 0; i < told.size(); i++) {
            int x = told.get(i);
            int y = -x / 2;
            float seconds = told.get((i + 1) % told.size());
            cells.tell(x, y, seconds);
            least.merge(List.of(x, y), seconds, Math::min);
        }

        var kept = new HashMap<List<Integer>, Float>();
        cells.forEach((x, y, seconds) -> kept.put(List.of(x, y), seconds));
        assertThat(kept).isEqualTo(least);
        assertThat(cells.size()).isEqualTo(least.size());
    }

    @Test
    void nobody_sets_off_too_far_from_a_road() {
        var area = along(List.of(0.0)).outline(3600);

        assertThat(holds(area, HERE.longitude() - 190 / 97_500.0, HERE.latitude()))
                .isTrue();
        assertThat(holds(area, HERE.longitude() - (200 + 4 * CELL) / 97_500.0, HERE.latitude()))
                .isFalse();
    }

    @Test
    void what_roads_go_around_from_afar_is_a_hole() {
        var quarter = Math.PI / 2;
        var area = along(List.of(
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        0.0,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        2 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter,
                        3 * quarter))
                .outline(3600);

        assertThat(area.getNumInteriorRing()).isEqualTo(1);
        assertThat(area.isValid()).isTrue();
        assertThat(holds(area, HERE.longitude() + 500 / 97_500.0, metresNorth(500)))
                .isFalse();
    }
}
