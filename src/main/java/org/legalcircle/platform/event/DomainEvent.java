package org.legalcircle.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened. An event is a record of identifiers, stages and times: never a name, a number of a person
 * or free text. Its class is annotated with {@link EventType}.
 */
public interface DomainEvent {
    /** The aggregate it happened to. Events of one aggregate are delivered in the order they were raised. */
    UUID aggregateId();

    /** When it happened. */
    Instant at();
}
