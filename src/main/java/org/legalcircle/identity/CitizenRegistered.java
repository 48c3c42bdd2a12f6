package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Somebody signed in for the first time. */
@EventType("identity.citizen-registered")
@RegisterForReflection
public record CitizenRegistered(UUID citizenId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return citizenId;
    }
}
