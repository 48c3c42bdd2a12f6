package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Something about a bad rating was not done in time; {@code toldOrganisationId} is to hear of it: the holder, or with {@code escalated} the holder's superior. */
@EventType("evaluation.call-back-missed")
@RegisterForReflection
public record CallBackMissed(
        UUID callBackId,
        CallBackDuty duty,
        UUID organisationId,
        UUID assigneeId,
        UUID toldOrganisationId,
        boolean escalated,
        Instant dueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return callBackId;
    }
}
