package org.legalcircle.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.legalcircle.platform.database.BoundedPool;

/**
 * Delivers kept events to their handlers. Every instance runs one; rows locked by another are skipped. Events of one
 * aggregate are delivered in order: a later one waits until the earlier ones are through. A failed delivery is tried
 * again after a pause that doubles up to an hour, without end: nothing is dropped.
 */
@Singleton
public class EventRelay {
    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final int BATCH = 50;
    private static final int LONGEST_PAUSE_SECONDS = 3600;

    private static final String CLAIM = """
            select e.position, e.id, e.type, e.payload::text as payload, e.attempts
            from platform.event e
            where e.delivered_at is null and e.next_attempt_at <= $1
              and not exists (select from platform.event earlier
                              where earlier.aggregate_id = e.aggregate_id
                                and earlier.delivered_at is null
                                and earlier.position < e.position)
            order by e.position
            limit $2
            for update of e skip locked""";
    private static final String DELIVERED = "update platform.event set delivered_at = $2 where position = $1";
    private static final String FAILED =
            "update platform.event set attempts = attempts + 1, next_attempt_at = $2 where position = $1";
    private static final String HANDLED =
            "insert into platform.event_handled (handler, event_id) values (?1, ?2) on conflict do nothing";

    private final Pool pool;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Map<String, List<EventHandler<?>>> handlers;

    EventRelay(Pool pool, ObjectMapper json, InstantSource clock, @All List<EventHandler<?>> handlers) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
        this.handlers =
                handlers.stream().collect(Collectors.groupingBy(handler -> EventRow.typeOf(handler.eventType())));
    }

    @Scheduled(
            every = "{legalcircle.events.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "event-relay")
    Uni<Void> poll() {
        return deliverAll().replaceWithVoid();
    }

    /** Delivers whatever is due until nothing is left; answers how many events went through. */
    public Uni<Integer> deliverAll() {
        return deliverBatch()
                .flatMap(done ->
                        done == 0 ? Uni.createFrom().item(0) : deliverAll().map(more -> done + more));
    }

    private Uni<Integer> deliverBatch() {
        return pool.withTransaction(connection -> connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(time(clock.instant()), BATCH))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> deliver(connection, row))
                .collect()
                .with(Collectors.summingInt(Integer::intValue)));
    }

    private Uni<Integer> deliver(SqlConnection connection, Row row) {
        var position = row.getLong("position");
        return Multi.createFrom()
                .iterable(handlers.getOrDefault(row.getString("type"), List.of()))
                .onItem()
                .transformToUniAndConcatenate(handler -> handOver(handler, row))
                .collect()
                .last()
                .chain(() -> connection
                        .preparedQuery(DELIVERED)
                        .execute(Tuple.of(position, time(clock.instant())))
                        .replaceWith(1))
                .onFailure()
                .recoverWithUni(failure -> postpone(connection, row, failure));
    }

    private <E extends DomainEvent> Uni<Void> handOver(EventHandler<E> handler, Row row) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HANDLED)
                        .setParameter(1, handler.name())
                        .setParameter(2, row.getUUID("id"))
                        .executeUpdate())
                .flatMap(first -> first == 1
                        ? handler.handle(read(handler.eventType(), row.getString("payload")))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Integer> postpone(SqlConnection connection, Row row, Throwable failure) {
        var attempts = row.getInteger("attempts");
        var pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(attempts, 12));
        // A crowd at the database is no fault of the event: it goes through when the crowd has gone.
        LOG.logf(
                BoundedPool.turnsAway(failure) ? Logger.Level.WARN : Logger.Level.ERROR,
                "Event %s of type %s could not be delivered (attempt %d): %s",
                row.getUUID("id"),
                row.getString("type"),
                attempts + 1,
                failure.getClass().getName());
        return connection
                .preparedQuery(FAILED)
                .execute(Tuple.of(row.getLong("position"), time(clock.instant().plusSeconds(pause))))
                .replaceWith(0);
    }

    private <E> E read(Class<E> type, String payload) {
        try {
            // A newer instance may have added members: events only ever grow.
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event cannot be read: " + type.getName(), e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
