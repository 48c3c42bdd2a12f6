package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Who mediated does so no more, and nobody else was chosen yet. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.mediator-stepped-back")
@RegisterForReflection
public record MediatorSteppedBack(UUID matterId, List<UUID> citizenIds, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
