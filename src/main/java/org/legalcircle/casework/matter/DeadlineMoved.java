package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A new working calendar moved a deadline of a matter. */
@EventType("casework.matter.deadline-moved")
@RegisterForReflection
public record DeadlineMoved(
        UUID matterId,
        UUID citizenId,
        UUID deadlineId,
        String ruleId,
        Instant before,
        Instant dueAt,
        String calendarVersion,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
