package org.legalcircle.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Nothing more is to be done about a bad rating. */
@EventType("evaluation.call-back-closed")
@RegisterForReflection
public record CallBackClosed(UUID callBackId, UUID organisationId, CallBackEnding ending, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return callBackId;
    }
}
