package org.legalcircle.platform.event;

import io.smallrye.mutiny.Uni;

/**
 * Reacts to one type of event, in a transaction of its own. Delivery is at least once, from any instance; the relay
 * keeps a row per handler and event in the handler's transaction, so that what the handler writes happens once.
 *
 * @param <E> the event it listens to
 */
public interface EventHandler<E extends DomainEvent> {
    /** The lasting name of this handler, as in {@code notification.booking-confirmed}. */
    String name();

    /** The type of event it wants. */
    Class<E> eventType();

    /** Does what follows from the event; a failure rolls back and is tried again later, with growing pauses. */
    Uni<Void> handle(E event);
}
