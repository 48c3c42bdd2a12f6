package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A matter was offered to another organisation. */
@EventType("casework.matter.hand-over-offered")
@RegisterForReflection
public record HandOverOffered(
        UUID matterId, UUID handOverId, UUID fromOrganisationId, UUID toOrganisationId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
