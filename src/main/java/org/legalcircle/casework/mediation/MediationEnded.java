package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A mediation came to nothing; other routes are left. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.mediation-ended")
@RegisterForReflection
public record MediationEnded(UUID matterId, List<UUID> citizenIds, MediationStage stage, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
