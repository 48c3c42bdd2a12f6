package org.legalcircle.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> insert(session, rowOf(event)))
                        .collect()
                        .last()
                        .replaceWithVoid());
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

    private static Uni<Integer> insert(Mutiny.Session session, EventRow row) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, row.id())
                .setParameter(2, row.type())
                .setParameter(3, row.aggregateId())
                .setParameter(4, row.occurredAt())
                .setParameter(5, row.payload())
                .setParameter(6, row.deliveredAt())
                .executeUpdate();
    }
}
