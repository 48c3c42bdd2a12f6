package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A sign-in ended; {@code reason} is SIGNED_OUT, ENDED_BY_OWNER, REUSED_TOKEN or ACCOUNT_CHANGED. */
@EventType("identity.session-ended")
@RegisterForReflection
public record SessionEnded(UUID sessionId, UUID personId, String reason, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return sessionId;
    }
}
