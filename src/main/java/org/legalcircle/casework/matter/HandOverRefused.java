package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The organisation a matter was offered to refused it. */
@EventType("casework.matter.hand-over-refused")
@RegisterForReflection
public record HandOverRefused(
        UUID matterId, UUID handOverId, UUID fromOrganisationId, UUID toOrganisationId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
