package org.legalcircle.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;

/** Keeps what happened in the transaction in which it happened: the log is the outbox. */
@Singleton
public class EventLog {
    private static final String INSERT = """
            insert into platform.event (id, type, aggregate_id, occurred_at, payload, delivered_at)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6)""";
    /** Hundreds come at once when hundreds of deadlines pass: one statement for all, in their order. */
    private static final String INSERT_ALL = """
            insert into platform.event (id, type, aggregate_id, occurred_at, payload, delivered_at)
            select id, type, aggregate_id, occurred_at, payload, delivered_at
            from rows from (jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as (
                     id uuid, type text, aggregate_id uuid, occurred_at timestamptz, payload jsonb,
                     delivered_at timestamptz))
                 with ordinality as event (id, type, aggregate_id, occurred_at, payload, delivered_at, place)
            order by place""";

    private final ObjectMapper json;
    private final Set<String> heard;

    EventLog(ObjectMapper json, @All List<EventHandler<?>> handlers) {
        this.json = json;
        this.heard = handlers.stream()
                .map(handler -> EventRow.typeOf(handler.eventType()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps the events the aggregate raised, in the transaction of the session at hand. */
    public Uni<Void> record(Aggregate aggregate) {
        return record(aggregate.takeRaised());
    }

    /** Keeps events in the transaction of the session at hand, in order. */
    public Uni<Void> record(List<? extends DomainEvent> events) {
        var rows = events.stream().map(this::rowOf).toList();
        return switch (rows.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> Panache.getSession().flatMap(session -> insert(session, rows.get(0)));
            default -> Panache.getSession().flatMap(session -> insert(session, rows));
        };
    }

    /** The row for a statement of the reactive client that keeps the event beside the change. */
    public EventRow rowOf(DomainEvent event) {
        try {
            var type = EventRow.typeOf(event.getClass());
            return EventRow.of(Ids.next(event.at()), event, json.writeValueAsString(event), heard.contains(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "event cannot be written: " + event.getClass().getName(), e);
        }
    }

    private Uni<Void> insert(Mutiny.Session session, List<EventRow> rows) {
        var all = json.createArrayNode();
        rows.forEach(row -> all.addObject()
                .put("id", row.id().toString())
                .put("type", row.type())
                .put("aggregate_id", row.aggregateId().toString())
                .put("occurred_at", text(row.occurredAt()))
                .put("delivered_at", text(row.deliveredAt()))
                .putRawValue("payload", new RawValue(row.payload())));
        return session.createNativeQuery(INSERT_ALL)
                .setParameter(1, all.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The database would round what is finer than it keeps, and the driver cuts it off. */
    private static String text(OffsetDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static Uni<Void> insert(Mutiny.Session session, EventRow row) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, row.id())
                .setParameter(2, row.type())
                .setParameter(3, row.aggregateId())
                .setParameter(4, row.occurredAt())
                .setParameter(5, row.payload())
                .setParameter(6, row.deliveredAt())
                .executeUpdate()
                .replaceWithVoid();
    }
}
