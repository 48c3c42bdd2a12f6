package org.legalcircle.servicecircle.usecase.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.NORTH_EAST;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.NORTH_WEST;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.SOUTH_EAST;
import static org.legalcircle.servicecircle.usecase.travel.TinyMap.SOUTH_WEST;

import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.servicecircle.usecase.travel.roads.GraphHopperReader;
import org.legalcircle.support.SettableClock;
import org.locationtech.jts.geom.Coordinate;

/** On the {@link TinyMap}, with all modes as fast as the map says: 5 km/h on foot, 18 by bicycle, 54 by car. */
class TravellingByRoadTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final double SOUTH = 975.3;
    private static final double NORTH = 975.2;
    private static final double SIDE = 1112.0;
    private static final double BYPASS = 2245.2;
    /** Straight, with a detour of 1.3, at 4.8 km/h. */
    private static final double OFF_ROAD = 1.3 * 3.6 / 4.8;

    @TempDir
    Path folder;

    private Vertx vertx;
    private TravelTimes times;

    @BeforeEach
    void begin() {
        vertx = Vertx.vertx();
        times = times(Map.of());
        await().atMost(LONG).until(() -> times.state().startsWith("READY"));
    }

    @AfterEach
    void end() {
        times.close();
        vertx.close().await().atMost(LONG);
    }

    private TravelTimes times(Map<String, String> changes) {
        return times(changes, new GraphHopperReader());
    }

    private TravelTimes times(Map<String, String> changes, RoadReader reader) {
        var settings = new HashMap<>(changes);
        settings.putIfAbsent("legalcircle.travel.engine", "graphhopper");
        settings.putIfAbsent(
                "legalcircle.travel.map.file",
                TinyMap.square().writtenTo(folder.resolve("tiny.osm")).toString());
        settings.put("legalcircle.travel.map.cache", folder.resolve("roads").toString());
        for (var mode : List.of("walk", "bicycle", "e-bike", "car")) {
            settings.putIfAbsent("legalcircle.travel.map.speed-factor." + mode, "1");
        }
        return TravelEngines.chosen(ShippedSettings.with(settings), vertx, new SettableClock(), reader);
    }

    private Way way(Place from, Place to, TravelMode mode) {
        return times.ways(from, List.of(to), mode).await().atMost(LONG).get(0);
    }

    private static void takes(Way way, double seconds, double metres) {
        assertThat(way.engine()).isEqualTo(TravelEngine.ROADS);
        assertThat(way.errorPercent()).isEqualTo(20);
        assertThat((double) way.seconds()).isCloseTo(seconds, within(2.0));
        assertThat((double) way.metres()).isCloseTo(metres, within(2.0));
    }

    @Test
    void a_way_follows_the_roads_at_their_speed() {
        takes(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK), SOUTH / 5 * 3.6, SOUTH);
        takes(way(SOUTH_WEST, SOUTH_EAST, TravelMode.CAR), SOUTH / 54 * 3.6, SOUTH);
        takes(way(SOUTH_WEST, NORTH_EAST, TravelMode.WALK), (SOUTH + SIDE) / 5 * 3.6, SOUTH + SIDE);
        takes(way(SOUTH_WEST, SOUTH_WEST, TravelMode.WALK), 0, 0);
    }

    @Test
    void who_may_not_take_a_road_goes_another_way_round() {
        takes(way(NORTH_EAST, NORTH_WEST, TravelMode.CAR), NORTH / 54 * 3.6, NORTH);
        takes(way(NORTH_WEST, NORTH_EAST, TravelMode.WALK), NORTH / 5 * 3.6, NORTH);
        takes(way(NORTH_EAST, SOUTH_EAST, TravelMode.WALK), SIDE / 5 * 3.6, SIDE);
        takes(way(NORTH_EAST, SOUTH_EAST, TravelMode.CAR), (NORTH + SIDE + SOUTH) / 54 * 3.6, NORTH + SIDE + SOUTH);
        takes(way(NORTH_WEST, NORTH_EAST, TravelMode.CAR), (SIDE + SOUTH + BYPASS) / 54 * 3.6, SIDE + SOUTH + BYPASS);
    }

    @Test
    void many_places_are_answered_at_once_and_in_their_order() {
        var ways = times.ways(SOUTH_WEST, List.of(NORTH_WEST, SOUTH_WEST, SOUTH_EAST), TravelMode.WALK)
                .await()
                .atMost(LONG);

        takes(ways.get(0), SIDE / 5 * 3.6, SIDE);
        takes(ways.get(1), 0, 0);
        takes(ways.get(2), SOUTH / 5 * 3.6, SOUTH);
        assertThat(times.ways(SOUTH_WEST, List.of(), TravelMode.WALK).await().atMost(LONG))
                .isEmpty();
    }

    @Test
    void between_two_places_on_one_road_one_does_not_go_to_its_end() {
        var from = TinyMap.at(118.602, 28.70);
        var to = TinyMap.at(118.606, 28.70);

        takes(way(from, to, TravelMode.WALK), 0.4 * SOUTH / 5 * 3.6, 0.4 * SOUTH);
        takes(way(to, from, TravelMode.WALK), 0.4 * SOUTH / 5 * 3.6, 0.4 * SOUTH);
        var around = 0.8 * NORTH + SIDE + SOUTH + BYPASS;
        takes(way(TinyMap.at(118.604, 28.71), TinyMap.at(118.606, 28.71), TravelMode.CAR), around / 54 * 3.6, around);
    }

    @Test
    void to_the_road_and_from_it_one_walks_straight() {
        var away = TinyMap.at(118.605, 28.6982);

        takes(way(away, SOUTH_EAST, TravelMode.CAR), 200.2 * OFF_ROAD + 0.5 * SOUTH / 54 * 3.6, 200.2 + 0.5 * SOUTH);
        takes(way(SOUTH_WEST, away, TravelMode.WALK), 200.2 * OFF_ROAD + 0.5 * SOUTH / 5 * 3.6, 200.2 + 0.5 * SOUTH);
    }

    @Test
    void where_the_map_does_not_reach_the_estimate_does() {
        var far = TinyMap.at(118.605, 28.69);

        assertThat(way(far, SOUTH_WEST, TravelMode.WALK).engine()).isEqualTo(TravelEngine.ESTIMATE);
        var ways = times.ways(SOUTH_WEST, List.of(far, SOUTH_EAST), TravelMode.WALK)
                .await()
                .atMost(LONG);
        assertThat(ways).extracting(Way::engine).containsExactly(TravelEngine.ESTIMATE, TravelEngine.ROADS);
        assertThat(ways).as("whoever asks again is told the same").noneMatch(Way::standIn);
        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.BUS).engine()).isEqualTo(TravelEngine.ESTIMATE);
        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.BUS).standIn()).isFalse();
        assertThat(times.engine(TravelMode.BUS)).isEqualTo(TravelEngine.ESTIMATE);
        assertThat(times.engine(TravelMode.E_BIKE)).isEqualTo(TravelEngine.ROADS);
    }

    @Test
    void an_electric_bicycle_has_its_own_speed_and_what_takes_too_long_is_no_way() {
        times.close();
        times = times(Map.of(
                "legalcircle.travel.map.speed-factor.e-bike", "1.5", "legalcircle.travel.map.longest-way", "PT5M"));
        await().atMost(LONG).until(() -> times.state().startsWith("READY"));

        takes(way(SOUTH_WEST, SOUTH_EAST, TravelMode.E_BIKE), SOUTH / 27 * 3.6, SOUTH);
        takes(way(SOUTH_WEST, SOUTH_EAST, TravelMode.BICYCLE), SOUTH / 18 * 3.6, SOUTH);
        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK)).isNull();
    }

    @Test
    void as_long_as_there_is_no_map_the_estimate_answers_and_says_so() {
        times.close();
        times = times(Map.of(
                "legalcircle.travel.map.file", folder.resolve("none.osm.pbf").toString()));
        await().atMost(LONG).until(() -> times.state().startsWith("MISSING"));

        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK).engine()).isEqualTo(TravelEngine.ESTIMATE);
        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK).standIn()).isTrue();
        assertThat(area(SOUTH_WEST, TravelMode.WALK, 15).engine()).isEqualTo(TravelEngine.ESTIMATE);
        assertThat(times.engine(TravelMode.WALK)).as("what is meant to").isEqualTo(TravelEngine.ROADS);
        assertThat(times.state()).isEqualTo("MISSING, times are estimated");
    }

    private TravelArea area(Place to, TravelMode mode, int minutes) {
        return times.area(to, mode, Duration.ofMinutes(minutes)).await().atMost(LONG);
    }

    @ParameterizedTest
    @EnumSource(names = "BUS", mode = EnumSource.Mode.EXCLUDE)
    void an_area_holds_what_the_same_roads_can_be_reached_from(TravelMode mode) {
        for (var minutes : List.of(1, 4, 12, 30)) {
            var area = area(SOUTH_WEST, mode, minutes);
            var outline = area.outline();
            var degrees = area.resolutionMetres() / 111_195.0;
            assertThat(area.engine()).isEqualTo(TravelEngine.ROADS);
            assertThat(outline.isValid()).isTrue();
            assertThat(holds(area, SOUTH_WEST)).isTrue();
            assertThat(outline.buffer(degrees)
                            .contains(area(SOUTH_WEST, mode, Math.max(1, minutes / 2))
                                    .outline()))
                    .as("what less time does")
                    .isTrue();
            TinyMap.around().forEach(from -> {
                var way = way(from, SOUTH_WEST, mode);
                if (way != null && way.engine() == TravelEngine.ROADS && way.seconds() <= minutes * 60) {
                    assertThat(holds(area, from))
                            .as("%s, %s min, %s", from, minutes, way)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void an_area_ends_where_the_time_does_and_knows_in_which_direction_one_goes() {
        var onFoot = area(SOUTH_WEST, TravelMode.WALK, 10);
        assertThat(holds(onFoot, TinyMap.at(118.608, 28.70))).as("780 metres").isTrue();
        assertThat(holds(onFoot, TinyMap.at(118.6095, 28.70))).as("927 metres").isFalse();
        assertThat(holds(onFoot, TinyMap.at(118.605, 28.7045)))
                .as("in the fields")
                .isFalse();

        assertThat(holds(area(NORTH_WEST, TravelMode.CAR, 3), NORTH_EAST))
                .as("down the one way")
                .isTrue();
        assertThat(holds(area(NORTH_EAST, TravelMode.CAR, 3), NORTH_WEST))
                .as("up the one way")
                .isFalse();
    }

    private static boolean holds(TravelArea area, Place place) {
        var corner =
                new Coordinate(place.position().longitude(), place.position().latitude());
        return area.outline().contains(area.outline().getFactory().createPoint(corner));
    }

    @Test
    void nothing_that_can_be_reached_lies_beyond_what_is_looked_at() {
        for (var mode : TravelMode.values()) {
            var metres = times.farthestMetres(mode, Duration.ofMinutes(10));
            TinyMap.around().forEach(to -> {
                var way = way(SOUTH_WEST, to, mode);
                if (way != null && way.seconds() <= 600) {
                    assertThat(SOUTH_WEST.position().metresTo(to.position())).isLessThanOrEqualTo(metres);
                }
            });
        }
    }

    @Test
    void short_pieces_of_a_road_are_not_told_one_by_one() throws Exception {
        var curved = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> TinyMap.at(118.60 + i * 0.0001, 28.70 + i % 2 * 0.0001))
                .toArray(Place[]::new);
        var reader = new GraphHopperReader();
        var files = Files.createDirectory(folder.resolve("curved"));
        reader.read(new TinyMap().way("highway=footway", curved).writtenTo(folder.resolve("curved.osm")), files);
        try (var roads = reader.open(files)) {
            var pace = new RoadPace(1, 1, 500, 3600);
            var told = new ArrayList<Double>();
            roads.reach(SOUTH_WEST.position(), TravelMode.WALK, pace, 3600, 200, (x, y, seconds) -> told.add(seconds));
            assertThat(told).hasSizeBetween(7, 12).isSorted();

            told.clear();
            roads.reach(SOUTH_WEST.position(), TravelMode.WALK, pace, 3600, 5, (x, y, seconds) -> told.add(seconds));
            assertThat(told).hasSizeBetween(250, 400);
        }
    }

    @Test
    void the_answer_comes_where_it_was_asked_for() throws Exception {
        var context =
                ((VertxInternal) vertx.getDelegate()).createEventLoopContext().duplicate();
        var answered = new CompletableFuture<Context>();

        context.runOnContext(asked -> times.ways(SOUTH_WEST, List.of(SOUTH_EAST), TravelMode.WALK)
                .subscribe()
                .with(ways -> answered.complete(io.vertx.core.Vertx.currentContext())));

        assertThat(answered.get(20, TimeUnit.SECONDS)).isSameAs(context);
    }

    private HaltingReader halting(int more) {
        var reader = new HaltingReader();
        times.close();
        times = times(Map.of("legalcircle.travel.map.most-waiting", String.valueOf(threads() + more)), reader);
        await().atMost(LONG).until(() -> times.state().startsWith("READY"));
        return reader;
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private CompletableFuture<Way> asked(List<Cancellable> asking) {
        var answered = new CompletableFuture<Way>();
        asking.add(times.ways(SOUTH_WEST, List.of(SOUTH_EAST), TravelMode.WALK)
                .subscribe()
                .with(ways -> answered.complete(ways.get(0)), answered::completeExceptionally));
        return answered;
    }

    @Test
    void a_question_nobody_waits_for_any_more_is_not_asked_and_takes_nobody_s_place() {
        var reader = halting(1);
        var asking = new ArrayList<Cancellable>();
        IntStream.range(0, threads()).forEach(i -> asked(asking));
        await().atMost(LONG).until(() -> reader.asked.get() == threads());
        asked(asking);
        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK).standIn())
                .as("no more may wait")
                .isTrue();

        asking.get(threads()).cancel();
        var next = asked(asking);
        assertThat(next).as("it waits").isNotDone();
        reader.released.countDown();

        takes(next.join(), SOUTH / 5 * 3.6, SOUTH);
        takes(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK), SOUTH / 5 * 3.6, SOUTH);
        assertThat(reader.asked).hasValue(threads() + 2);
    }

    @Test
    void a_question_that_is_being_answered_counts_even_if_nobody_waits_for_it() {
        var reader = halting(0);
        var asking = new ArrayList<Cancellable>();
        IntStream.range(0, threads()).forEach(i -> asked(asking));
        await().atMost(LONG).until(() -> reader.asked.get() == threads());

        asking.forEach(Cancellable::cancel);
        assertThat(way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK).standIn()).isTrue();
        assertThatThrownBy(() -> area(SOUTH_WEST, TravelMode.WALK, 15)).isInstanceOf(Refused.class);
        reader.released.countDown();

        await().atMost(LONG)
                .until(() -> !way(SOUTH_WEST, SOUTH_EAST, TravelMode.WALK).standIn());
    }

    @Test
    void a_map_has_to_be_named_and_to_be_readable_by_this_build() {
        assertThatThrownBy(() -> times(Map.of("legalcircle.travel.map.file", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEGALCIRCLE_TRAVEL_MAP");
        var settings = ShippedSettings.with(Map.of("legalcircle.travel.engine", "graphhopper"));
        assertThatThrownBy(() -> TravelEngines.chosen(settings, vertx, new SettableClock(), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("native executable");
    }
}
