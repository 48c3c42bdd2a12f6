package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen waits for a free seat. */
@EventType("consultation.waitlist-joined")
@RegisterForReflection
public record WaitlistJoined(UUID waitlistEntryId, UUID citizenId, String topic, String priority, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return waitlistEntryId;
    }
}
