package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A written agreement is ready to be read and signed. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.agreement-drawn-up")
@RegisterForReflection
public record AgreementDrawnUp(UUID matterId, List<UUID> citizenIds, UUID agreementId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
