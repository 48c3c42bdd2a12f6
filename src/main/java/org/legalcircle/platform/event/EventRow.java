package org.legalcircle.platform.event;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * An event as a row of {@code platform.event}, for statements that write it beside the change itself.
 *
 * @param deliveredAt the time of the event where nobody listens to it, else null: then the relay delivers it
 */
public record EventRow(
        UUID id, String type, UUID aggregateId, OffsetDateTime occurredAt, String payload, OffsetDateTime deliveredAt) {

    static EventRow of(UUID id, DomainEvent event, String payload, boolean heard) {
        var at = event.at().atOffset(ZoneOffset.UTC);
        return new EventRow(id, typeOf(event.getClass()), event.aggregateId(), at, payload, heard ? null : at);
    }

    static String typeOf(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }
}
