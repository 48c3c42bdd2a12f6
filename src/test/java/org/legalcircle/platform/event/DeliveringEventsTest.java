package org.legalcircle.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** Relays of the test's own, as several instances have them; that of the service itself stands still. */
@QuarkusTest
class DeliveringEventsTest {
    @EventType("test.step-taken")
    record StepTaken(UUID aggregateId, int number, Instant at) implements DomainEvent {}

    private final Set<UUID> stuck = ConcurrentHashMap.newKeySet();

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @Inject
    SettableClock clock;

    @Inject
    Scheduler scheduler;

    private EventRelay relay;

    /** Writes down what it hears, and fails for who is stuck. */
    private final class Diary implements EventHandler<StepTaken> {
        @Override
        public String name() {
            return "test.diary";
        }

        @Override
        public Class<StepTaken> eventType() {
            return StepTaken.class;
        }

        @Override
        public Uni<Void> handle(StepTaken event) {
            return Panache.getSession()
                    .flatMap(session -> session.createNativeQuery(
                                    "insert into public.diary (aggregate_id, number) values (?1, ?2)")
                            .setParameter(1, event.aggregateId())
                            .setParameter(2, event.number())
                            .executeUpdate())
                    .invoke(() -> failIfStuck(event.aggregateId()))
                    .replaceWithVoid();
        }

        private void failIfStuck(UUID aggregate) {
            if (stuck.contains(aggregate)) {
                throw new IllegalStateException("stuck");
            }
        }
    }

    @BeforeEach
    void an_empty_diary() {
        scheduler.pause();
        relay = relay();
        run("create table if not exists public.diary"
                + " (line bigint generated always as identity, aggregate_id uuid, number int)");
        run("truncate public.diary");
        run("update platform.event set delivered_at = occurred_at where delivered_at is null");
    }

    @AfterEach
    void go_on() {
        run("drop table public.diary");
        scheduler.resume();
    }

    private EventRelay relay() {
        return new EventRelay(pool, json, clock, List.of(new Diary()));
    }

    @Test
    void two_instances_deliver_each_event_once_and_in_order() throws Exception {
        var aggregates = IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList();
        IntStream.rangeClosed(1, 8).forEach(number -> aggregates.forEach(aggregate -> happens(aggregate, number)));
        var relays = List.of(relay(), relay());

        while (undelivered() > 0) {
            Parallel.times(2, i -> People.run(() -> relays.get(i).deliverAll()));
        }

        var heard = diary();
        assertThat(heard.keySet()).containsExactlyInAnyOrderElementsOf(aggregates);
        assertThat(heard.values()).allSatisfy(numbers -> assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void a_failure_is_tried_again_after_pauses_that_double_and_holds_up_nobody_else() {
        var unlucky = UUID.randomUUID();
        var other = UUID.randomUUID();
        stuck.add(unlucky);
        List.of(unlucky, other).forEach(aggregate -> List.of(1, 2).forEach(number -> happens(aggregate, number)));

        deliver();
        assertThat(diary()).containsOnly(Map.entry(other, List.of(1, 2)));

        for (var seconds : List.of(1, 2, 4, 8, 16)) {
            assertThat(nextAttempt(unlucky)).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            deliver();
            assertThat(nextAttempt(unlucky))
                    .as("not tried before")
                    .isEqualTo(clock.instant().plusMillis(1));
            clock.advance(Duration.ofMillis(1));
            deliver();
        }

        stuck.clear();
        clock.advance(Duration.ofSeconds(32));
        deliver();
        assertThat(diary().get(unlucky)).containsExactly(1, 2);
    }

    @Test
    void what_was_done_is_not_done_again_when_the_event_comes_again() {
        var aggregate = UUID.randomUUID();
        happens(aggregate, 1);
        deliver();

        run("update platform.event set delivered_at = null where aggregate_id = '%s'".formatted(aggregate));
        deliver();

        assertThat(undelivered()).isZero();
        assertThat(diary().get(aggregate)).containsExactly(1);
    }

    @Test
    void many_events_of_one_transaction_are_kept_in_their_order_and_as_one_alone_would_be() {
        var aggregate = UUID.randomUUID();
        var log = new EventLog(json, List.of(new Diary()));
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_789);

        keep(log, List.of(new StepTaken(aggregate, 0, at)));
        keep(
                log,
                IntStream.rangeClosed(1, 300)
                        .mapToObj(number -> new StepTaken(aggregate, number, at))
                        .toList());
        keep(
                new EventLog(json, List.of()),
                List.of(new StepTaken(aggregate, 301, at), new StepTaken(aggregate, 302, at)));

        assertThat(rows(
                        "select distinct type, occurred_at, payload - 'number' from platform.event where aggregate_id = '%s'"
                                .formatted(aggregate),
                        Row::deepToString))
                .as("all that is the same of them")
                .hasSize(1);
        assertThat(undelivered()).as("nobody listens to the last two").isEqualTo(301);
        deliver();
        assertThat(diary().get(aggregate))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 300).boxed().toList());
    }

    private static void keep(EventLog log, List<StepTaken> steps) {
        People.run(() -> Panache.withTransaction(() -> log.record(steps)));
    }

    private void deliver() {
        People.run(relay::deliverAll);
    }

    private void happens(UUID aggregate, int number) {
        People.run(() -> pool.preparedQuery("""
                        insert into platform.event (id, type, aggregate_id, occurred_at, payload)
                        values (gen_random_uuid(), 'test.step-taken', $1, $2,
                                jsonb_build_object('aggregateId', $1, 'number', $3::int, 'at', $2))""")
                .execute(Tuple.of(aggregate, clock.instant().atOffset(ZoneOffset.UTC), number)));
    }

    private long undelivered() {
        return rows("select count(*) from platform.event where delivered_at is null", row -> row.getLong(0))
                .get(0);
    }

    private Instant nextAttempt(UUID aggregate) {
        return rows(
                        "select min(next_attempt_at) from platform.event where delivered_at is null and attempts > 0"
                                + " and aggregate_id = '%s'".formatted(aggregate),
                        row -> row.getOffsetDateTime(0).toInstant())
                .get(0);
    }

    private Map<UUID, List<Integer>> diary() {
        var heard = new HashMap<UUID, List<Integer>>();
        rows("select aggregate_id, number from public.diary order by line", Function.identity())
                .forEach(row -> heard.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                        .add(row.getInteger(1)));
        return heard;
    }

    private void run(String sql) {
        People.run(() -> pool.query(sql).execute());
    }

    private <T> List<T> rows(String sql, Function<Row, T> read) {
        var rows = new ArrayList<T>();
        People.run(() -> pool.query(sql).execute()).forEach(row -> rows.add(read.apply(row)));
        return rows;
    }
}
