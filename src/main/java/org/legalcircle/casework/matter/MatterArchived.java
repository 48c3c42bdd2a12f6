package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A matter was put into the archive and never changes again; {@code actorId} is null where its time had come. */
@EventType("casework.matter.matter-archived")
@RegisterForReflection
public record MatterArchived(
        UUID matterId, ServiceLine line, UUID citizenId, UUID organisationId, UUID actorId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
