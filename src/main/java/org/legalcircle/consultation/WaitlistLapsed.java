package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The time a citizen waited for is over, and no seat became free that was taken. */
@EventType("consultation.waitlist-lapsed")
@RegisterForReflection
public record WaitlistLapsed(UUID waitlistEntryId, UUID citizenId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return waitlistEntryId;
    }
}
