package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A deadline is about to end; the holder is warned. */
@EventType("casework.matter.deadline-neared")
@RegisterForReflection
public record DeadlineNeared(
        UUID matterId, UUID deadlineId, String ruleId, UUID organisationId, UUID workerId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
