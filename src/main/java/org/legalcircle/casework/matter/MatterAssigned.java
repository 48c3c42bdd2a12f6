package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Somebody is to work on a matter. */
@EventType("casework.matter.matter-assigned")
@RegisterForReflection
public record MatterAssigned(UUID matterId, UUID organisationId, UUID workerId, UUID actorId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
