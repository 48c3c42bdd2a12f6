package org.legalcircle.casework.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A task entered another stage. */
@EventType("casework.task.task-moved")
@RegisterForReflection
public record TaskMoved(
        UUID taskId,
        UUID matterId,
        UUID organisationId,
        UUID workerId,
        TaskStage before,
        TaskStage stage,
        UUID actorId,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return taskId;
    }
}
