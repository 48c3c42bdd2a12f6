package org.legalcircle.casework.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A task was not done in time; {@code toldOrganisationId}, whose task it is, is to hear of it. */
@EventType("casework.task.task-overdue")
@RegisterForReflection
public record TaskOverdue(
        UUID taskId,
        UUID matterId,
        UUID organisationId,
        UUID workerId,
        UUID toldOrganisationId,
        Instant dueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return taskId;
    }
}
