package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The sides are to meet. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.session-called")
@RegisterForReflection
public record SessionCalled(UUID matterId, List<UUID> citizenIds, UUID sessionId, Instant startsAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
