package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Somebody asked for a mediation. */
@EventType("casework.mediation.mediation-registered")
@RegisterForReflection
public record MediationRegistered(UUID matterId, UUID organisationId, DisputeType disputeType, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
