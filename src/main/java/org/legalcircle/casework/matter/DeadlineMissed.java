package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A deadline has passed; {@code toldOrganisationId} is to hear of it: the holder, or with {@code escalated} the holder's superior. */
@EventType("casework.matter.deadline-missed")
@RegisterForReflection
public record DeadlineMissed(
        UUID matterId,
        UUID deadlineId,
        String ruleId,
        UUID organisationId,
        UUID workerId,
        UUID toldOrganisationId,
        boolean escalated,
        Instant dueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
