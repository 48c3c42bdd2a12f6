package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TravelEstimateTest {
    private static final Map<Terrain, Double> SLOWDOWNS =
            Map.of(Terrain.PLAIN, 1.0, Terrain.HILLS, 1.2, Terrain.MOUNTAINS, 1.5);
    private static final Place HERE = Place.at(new Position(118.6, 28.7));

    private static TravelEstimate allModes(Pace pace) {
        return new TravelEstimate(
                Arrays.stream(TravelMode.values()).collect(Collectors.toMap(mode -> mode, mode -> pace)), SLOWDOWNS);
    }

    private static Place north(double metres, Terrain terrain) {
        return new Place(new Position(118.6, 28.7 + Math.toDegrees(metres / 6_371_008.8)), terrain);
    }

    @Test
    void a_way_is_the_line_with_its_detour_at_the_pace_of_the_mode() {
        var estimate = allModes(new Pace(6, 1.2, 4, 25));

        assertThat(estimate.way(HERE, north(1000, Terrain.PLAIN), TravelMode.WALK))
                .isEqualTo(new Way(12 * 60 + 4 * 60, 1200, TravelEngine.ESTIMATE, 25));
        assertThat(estimate.way(HERE, north(1000, Terrain.HILLS), TravelMode.WALK)
                        .seconds())
                .isEqualTo((int) (1.2 * 12 * 60 + 4 * 60));
        assertThat(estimate.way(north(1000, Terrain.MOUNTAINS), HERE, TravelMode.WALK)
                        .seconds())
                .as("the worse of both ends")
                .isEqualTo((int) (1.5 * 12 * 60 + 4 * 60));
    }

    @Test
    void assumptions_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new Pace(0, 1.2, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(5, 0.9, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TravelEstimate(Map.of(), SLOWDOWNS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void nothing_in_reach_lies_beyond_the_farthest(
            @ForAll @DoubleRange(min = 0, max = 40_000) double metres,
            @ForAll @IntRange(min = 1, max = 240) int minutes,
            @ForAll Terrain terrain) {
        var estimate = allModes(new Pace(24, 1.5, 15, 50));
        var there = north(metres, terrain);
        var time = Duration.ofMinutes(minutes);

        if (estimate.way(HERE, there, TravelMode.BUS).time().compareTo(time) <= 0) {
            assertThat(metres).isLessThanOrEqualTo(estimate.farthestMetres(TravelMode.BUS, time));
        }
    }

    @Property(tries = 300)
    void the_area_holds_exactly_the_places_it_can_be_reached_from(
            @ForAll @DoubleRange(min = 0, max = 40_000) double metres,
            @ForAll @DoubleRange(min = 0, max = 360) double direction,
            @ForAll @IntRange(min = 1, max = 120) int minutes,
            @ForAll Terrain terrain) {
        var estimate = allModes(new Pace(24, 1.5, 0, 50));
        var there = new Place(HERE.position(), terrain);
        var time = Duration.ofMinutes(minutes);
        var angle = Math.toRadians(direction);
        var up = Math.toDegrees(metres * Math.cos(angle) / 6_371_008.8);
        var across = Math.toDegrees(metres * Math.sin(angle) / 6_371_008.8) / Math.cos(Math.toRadians(28.7));
        var from = new Position(118.6 + across, 28.7 + up);
        var way = estimate.way(Place.at(from), there, TravelMode.CAR).time();

        var area = estimate.area(there, TravelMode.CAR, time);

        assertThat(area.outline().isValid()).isTrue();
        var inside = area.outline()
                .contains(area.outline().getFactory().createPoint(new Coordinate(from.longitude(), from.latitude())));
        if (way.compareTo(time) <= 0) {
            assertThat(inside).isTrue();
        } else if (way.toSeconds() > time.toSeconds() * 1.01 + 5) {
            assertThat(inside).isFalse();
        }
    }

    @Test
    void there_is_an_area_even_where_the_bus_would_still_be_waited_for() {
        var area = allModes(new Pace(24, 1.5, 15, 50)).area(HERE, TravelMode.BUS, Duration.ofMinutes(1));

        assertThat(area.outline().isValid()).isTrue();
        assertThat(area.outline().getCentroid().getX()).isCloseTo(118.6, within(1e-6));
        assertThat(area.outline().getEnvelopeInternal().getHeight()).isCloseTo(62 / 111_195.0, within(1e-5));
        assertThat(area.errorPercent()).isEqualTo(50);
    }
}
