package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen or staff member signed in on a device; {@code kind} is CITIZEN or STAFF. */
@EventType("identity.signed-in")
@RegisterForReflection
public record SignedIn(UUID sessionId, UUID personId, String kind, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return sessionId;
    }
}
