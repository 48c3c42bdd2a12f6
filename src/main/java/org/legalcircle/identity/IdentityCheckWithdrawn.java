package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** An administrator took back that a citizen's identity card was seen; {@code reason} is a code. */
@EventType("identity.identity-check-withdrawn")
@RegisterForReflection
public record IdentityCheckWithdrawn(UUID citizenId, UUID administratorId, String reason, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return citizenId;
    }
}
