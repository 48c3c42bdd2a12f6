package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A mediation entered another stage; {@code matterId} is the matter it belongs to and its own identifier. */
@EventType("casework.mediation.mediation-moved")
@RegisterForReflection
public record MediationMoved(
        UUID matterId, UUID organisationId, MediationStage before, MediationStage stage, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
