package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen no longer waits. */
@EventType("consultation.waitlist-left")
@RegisterForReflection
public record WaitlistLeft(UUID waitlistEntryId, UUID citizenId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return waitlistEntryId;
    }
}
