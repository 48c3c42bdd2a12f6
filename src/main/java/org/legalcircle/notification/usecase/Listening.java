package org.legalcircle.notification.usecase;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventHandler;

/** A handler of one type of event, as a function. */
record Listening<E extends DomainEvent>(String name, Class<E> eventType, Function<E, Uni<Void>> reaction)
        implements EventHandler<E> {
    @Override
    public Uni<Void> handle(E event) {
        return reaction.apply(event);
    }
}
