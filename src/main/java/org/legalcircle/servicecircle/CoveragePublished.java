package org.legalcircle.servicecircle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** What an audit found was published, and stays. */
@EventType("servicecircle.coverage-published")
@RegisterForReflection
public record CoveragePublished(UUID runId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return runId;
    }
}
