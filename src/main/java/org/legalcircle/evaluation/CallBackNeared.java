package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Something about a bad rating has to be done soon; the holder is warned. {@code assigneeId} is null where nobody was named. */
@EventType("evaluation.call-back-neared")
@RegisterForReflection
public record CallBackNeared(
        UUID callBackId, CallBackDuty duty, UUID organisationId, UUID assigneeId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return callBackId;
    }
}
