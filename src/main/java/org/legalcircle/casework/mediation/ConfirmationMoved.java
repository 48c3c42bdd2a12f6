package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A judicial confirmation was asked for, or the court did something; {@code stage} is where it stands now. */
@EventType("casework.mediation.confirmation-moved")
@RegisterForReflection
public record ConfirmationMoved(UUID matterId, UUID confirmationId, String stage, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
