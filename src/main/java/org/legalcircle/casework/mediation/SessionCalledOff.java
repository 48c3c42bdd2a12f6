package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A session does not take place. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.session-called-off")
@RegisterForReflection
public record SessionCalledOff(UUID matterId, List<UUID> citizenIds, UUID sessionId, Instant startsAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
