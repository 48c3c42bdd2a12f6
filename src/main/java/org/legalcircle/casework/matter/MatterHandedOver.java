package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Another organisation holds a matter now. */
@EventType("casework.matter.matter-handed-over")
@RegisterForReflection
public record MatterHandedOver(
        UUID matterId, UUID citizenId, UUID handOverId, UUID fromOrganisationId, UUID toOrganisationId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
