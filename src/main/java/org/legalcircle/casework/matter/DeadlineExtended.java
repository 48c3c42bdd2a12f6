package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A deadline of a matter was given more time. */
@EventType("casework.matter.deadline-extended")
@RegisterForReflection
public record DeadlineExtended(
        UUID matterId, UUID citizenId, UUID deadlineId, String ruleId, UUID approverId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
