package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A part of an agreement was not performed in time, as one side says. */
@EventType("casework.mediation.agreement-breached")
@RegisterForReflection
public record AgreementBreached(UUID matterId, UUID instalmentId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
