package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen submitted a matter. */
@EventType("casework.matter.matter-submitted")
@RegisterForReflection
public record MatterSubmitted(UUID matterId, ServiceLine line, UUID citizenId, UUID organisationId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
