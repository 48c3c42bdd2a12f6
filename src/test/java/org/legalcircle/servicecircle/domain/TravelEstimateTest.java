package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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
}
