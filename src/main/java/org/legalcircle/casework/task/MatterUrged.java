package org.legalcircle.casework.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The holder of a matter was urged, for the {@code number}th time. */
@EventType("casework.task.matter-urged")
@RegisterForReflection
public record MatterUrged(
        UUID urgeId,
        UUID matterId,
        UUID organisationId,
        UUID workerId,
        boolean byApplicant,
        int number,
        Instant dueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return urgeId;
    }
}
