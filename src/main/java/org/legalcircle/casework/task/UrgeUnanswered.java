package org.legalcircle.casework.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The holder did not answer in time; {@code toldOrganisationId}, the superior, is to hear of it. */
@EventType("casework.task.urge-unanswered")
@RegisterForReflection
public record UrgeUnanswered(
        UUID urgeId,
        UUID matterId,
        UUID organisationId,
        UUID workerId,
        UUID toldOrganisationId,
        Instant dueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return urgeId;
    }
}
