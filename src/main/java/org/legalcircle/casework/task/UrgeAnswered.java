package org.legalcircle.casework.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The holder answered who had urged. */
@EventType("casework.task.urge-answered")
@RegisterForReflection
public record UrgeAnswered(UUID urgeId, UUID matterId, UUID citizenId, boolean byApplicant, UUID actorId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return urgeId;
    }
}
