package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Somebody rated badly: the organisation has to call before {@code callDueAt}, and to put it right before {@code fixDueAt}. */
@EventType("evaluation.call-back-opened")
@RegisterForReflection
public record CallBackOpened(
        UUID callBackId,
        UUID organisationId,
        ServiceKind kind,
        UUID subjectId,
        UUID citizenId,
        Instant callDueAt,
        Instant fixDueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return callBackId;
    }
}
