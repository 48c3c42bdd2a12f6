package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** What was rated badly was put right, and whoever rated is asked once to rate it again before {@code until}. */
@EventType("evaluation.re-rating-asked")
@RegisterForReflection
public record ReRatingAsked(
        UUID callBackId, ServiceKind kind, UUID subjectId, UUID citizenId, Instant until, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return callBackId;
    }
}
