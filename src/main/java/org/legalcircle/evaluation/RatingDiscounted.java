package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A rating was found to be mistaken: it is kept, and counted no more. */
@EventType("evaluation.rating-discounted")
@RegisterForReflection
public record RatingDiscounted(
        UUID callBackId, ServiceKind kind, UUID subjectId, UUID citizenId, UUID organisationId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return callBackId;
    }
}
