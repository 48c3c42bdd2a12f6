package org.legalcircle.servicecircle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/**
 * A service point was opened, or something told of it has changed.
 *
 * @param version of the point since then; 0 for a new one
 */
@EventType("servicecircle.point-changed")
@RegisterForReflection
public record ServicePointChanged(UUID pointId, int version, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return pointId;
    }
}
