package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A service was rated; neither by whom nor how. */
@EventType("evaluation.evaluation-given")
@RegisterForReflection
public record EvaluationGiven(UUID evaluationId, ServiceKind kind, UUID organisationId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return evaluationId;
    }
}
