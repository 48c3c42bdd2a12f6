package org.legalcircle.servicecircle.usecase.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class AskingATableServiceTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Place HERE = Place.at(new Position(118.6, 28.7));
    private static final Place THERE = Place.at(new Position(118.7, 28.7));

    private final SettableClock clock = new SettableClock();
    private TableService service;
    private Vertx vertx;
    private TravelTimes times;

    @BeforeEach
    void begin() throws IOException {
        service = new TableService();
        vertx = Vertx.vertx();
        times = times(Map.of("legalcircle.travel.table.url", service.url().toString()));
    }

    @AfterEach
    void end() {
        service.close();
        vertx.close().await().atMost(LONG);
    }

    private TravelTimes times(Map<String, String> changes) {
        var settings = new HashMap<>(changes);
        settings.putIfAbsent("legalcircle.travel.engine", "table");
        settings.putIfAbsent("legalcircle.travel.table.answer-timeout", "PT10S");
        return TravelEngines.chosen(ShippedSettings.with(settings), vertx, clock, null);
    }

    private List<Way> ways(TravelMode mode, Place... to) {
        return times.ways(HERE, List.of(to), mode).await().atMost(LONG);
    }

    @Test
    void times_and_lengths_are_those_of_the_service() {
        assertThat(ways(TravelMode.CAR, THERE, HERE))
                .containsExactly(
                        new Way(360, 10_000, TravelEngine.TABLE_SERVICE, 15),
                        new Way(0, 0, TravelEngine.TABLE_SERVICE, 15));
        assertThat(service.asked)
                .containsExactly("/table/v1/car/118.600000,28.700000;118.700000,28.700000;118.600000,28.700000"
                        + "?sources=0&destinations=1;2&annotations=duration,distance");
    }

    @Test
    void many_places_are_asked_for_in_parts_and_come_back_in_their_order() {
        var many = IntStream.rangeClosed(1, 250)
                .mapToObj(i -> Place.at(new Position(118.6 + i * 0.001, 28.7)))
                .toArray(Place[]::new);

        assertThat(ways(TravelMode.CAR, many))
                .extracting(Way::metres)
                .isSorted()
                .hasSize(250);
        assertThat(service.asked).hasSize(3);
    }

    @Test
    void all_parts_together_have_the_time_of_one() {
        times = times(Map.of(
                "legalcircle.travel.table.url",
                service.url().toString(),
                "legalcircle.travel.table.most-destinations",
                "1",
                "legalcircle.travel.table.answer-timeout",
                "PT0.5S"));
        service.millis = 400;

        assertThat(ways(TravelMode.CAR, THERE, THERE, THERE, THERE))
                .extracting(Way::engine)
                .containsOnly(TravelEngine.ESTIMATE);
    }

    @Test
    void a_crowd_of_our_own_does_not_switch_the_service_off() {
        service.slow = true;
        var asking = IntStream.range(0, 80)
                .mapToObj(i -> times.ways(HERE, List.of(THERE), TravelMode.CAR).subscribeAsCompletionStage())
                .toList();
        await().atMost(LONG).until(() -> asking.stream().anyMatch(CompletableFuture::isDone));
        service.slow = false;
        service.released.countDown();

        asking.forEach(CompletableFuture::join);
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.TABLE_SERVICE);
    }

    @Test
    void where_no_road_leads_there_is_no_way() {
        service.withoutRoads = true;

        assertThat(ways(TravelMode.CAR, THERE)).containsOnlyNulls().hasSize(1);
    }

    @Test
    void modes_the_service_does_not_know_are_estimated() {
        assertThat(ways(TravelMode.BUS, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);
        assertThat(service.asked).isEmpty();
        assertThat(times.engine(TravelMode.BUS)).isEqualTo(TravelEngine.ESTIMATE);
        assertThat(times.engine(TravelMode.CAR)).isEqualTo(TravelEngine.TABLE_SERVICE);
    }

    @Test
    void a_slow_service_is_stood_in_for() {
        times = times(Map.of(
                "legalcircle.travel.table.url",
                service.url().toString(),
                "legalcircle.travel.table.answer-timeout",
                "PT0.2S"));
        service.slow = true;

        assertThat(ways(TravelMode.CAR, THERE))
                .extracting(Way::engine, Way::standIn)
                .containsOnly(tuple(TravelEngine.ESTIMATE, true));
        assertThat(ways(TravelMode.CAR, THERE)).as("left alone").allMatch(Way::standIn);
        assertThat(ways(TravelMode.BUS, THERE))
                .as("it does not know buses at all")
                .noneMatch(Way::standIn);
    }

    @Test
    void one_that_failed_is_left_alone_for_a_while() {
        service.status = 500;
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);

        service.status = 200;
        clock.advance(Duration.ofSeconds(9));
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);
        assertThat(service.asked).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.TABLE_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"code\":\"NoTable\"}",
                "{\"code\":\"Ok\"}",
                "{\"code\":\"Ok\",\"durations\":[[]],\"distances\":[[]]}",
                "{\"code\":\"Ok\",\"durations\":[[1],[1]],\"distances\":[[1],[1]]}",
                "{\"code\":\"Ok\",\"durations\":[[\"soon\"]],\"distances\":[[1]]}",
                "{\"code\":\"Ok\",\"durations\":[[-1]],\"distances\":[[1]]}",
                "{\"code\":\"Ok\",\"durations\":[[1e300]],\"distances\":[[1]]}",
                "{\"code\":\"Ok\",\"durations\":[[0]],\"distances\":[[0]]}"
            })
    void a_service_that_answers_nonsense_is_stood_in_for(String nonsense) {
        service.spoiling = answer -> nonsense;

        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);
    }

    @Test
    void so_is_one_that_refuses_breaks_off_or_is_gone() {
        service.status = 500;
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);

        service.status = 200;
        service.spoiling = UnaryOperator.identity();
        clock.advance(Duration.ofMinutes(1));
        service.close();
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "halting", "huge", "refusing", "nonsense", "sound"})
    void whatever_it_does_the_answer_comes_where_it_was_asked_for(String fault) throws Exception {
        inAFifthOfASecond();
        fault(fault);
        var context =
                ((VertxInternal) vertx.getDelegate()).createEventLoopContext().duplicate();
        var answered = new CompletableFuture<Context>();

        context.runOnContext(asked -> times.ways(HERE, List.of(THERE), TravelMode.CAR)
                .subscribe()
                .with(
                        ways -> answered.complete(io.vertx.core.Vertx.currentContext()),
                        answered::completeExceptionally));

        assertThat(answered.get(20, TimeUnit.SECONDS)).isSameAs(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "halting", "huge", "refusing"})
    void what_was_given_up_uses_up_no_connections(String fault) {
        inAFifthOfASecond();
        fault(fault);
        for (var i = 0; i < 6; i++) {
            assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.ESTIMATE);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(service.asked).hasSize(6);

        fault("sound");
        times.ways(HERE, List.of(THERE), TravelMode.CAR).await().atMost(LONG);
        clock.advance(Duration.ofMinutes(1));
        assertThat(ways(TravelMode.CAR, THERE)).extracting(Way::engine).containsOnly(TravelEngine.TABLE_SERVICE);
    }

    private void inAFifthOfASecond() {
        times = times(Map.of(
                "legalcircle.travel.table.url",
                service.url().toString(),
                "legalcircle.travel.table.answer-timeout",
                "PT0.2S",
                "legalcircle.travel.table.connect-timeout",
                "PT0.1S"));
    }

    private void fault(String fault) {
        service.slow = fault.equals("slow");
        service.halting = fault.equals("halting");
        service.status = fault.equals("refusing") ? 503 : 200;
        service.spoiling = switch (fault) {
            case "huge" -> answer -> answer + " ".repeat(2 << 20);
            case "nonsense" -> answer -> "nonsense";
            default -> UnaryOperator.identity();
        };
    }

    @Test
    void nothing_that_can_be_reached_lies_beyond_what_is_looked_at() {
        for (var mode : TravelMode.values()) {
            var metres = times.farthestMetres(mode, Duration.ofMinutes(30));
            var way = ways(mode, THERE).get(0);
            var reachedInHalfAnHour = way.seconds() <= 1800;
            assertThat(!reachedInHalfAnHour || HERE.position().metresTo(THERE.position()) <= metres)
                    .as("%s", mode)
                    .isTrue();
        }
    }

    @Test
    void a_service_without_an_address_stops_the_start() {
        assertThatThrownBy(() -> times(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEGALCIRCLE_TRAVEL_TABLE_URL");
    }
}
