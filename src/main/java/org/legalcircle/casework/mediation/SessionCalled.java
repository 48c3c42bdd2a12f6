package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The sides are to meet. */
@EventType("casework.mediation.session-called")
@RegisterForReflection
public record SessionCalled(UUID matterId, UUID sessionId, Instant startsAt, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
