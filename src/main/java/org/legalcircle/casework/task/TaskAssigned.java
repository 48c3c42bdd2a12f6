package org.legalcircle.casework.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A superior gave somebody something to do; {@code workerId} is null where the organisation says who. */
@EventType("casework.task.task-assigned")
@RegisterForReflection
public record TaskAssigned(
        UUID taskId, UUID matterId, UUID organisationId, UUID workerId, UUID assignerId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return taskId;
    }
}
