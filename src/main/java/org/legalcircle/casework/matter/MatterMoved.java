package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A matter entered another stage; {@code actorId} is null where law moved it. */
@EventType("casework.matter.matter-moved")
@RegisterForReflection
public record MatterMoved(
        UUID matterId,
        ServiceLine line,
        UUID citizenId,
        UUID organisationId,
        MatterStage before,
        MatterStage stage,
        UUID actorId,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
