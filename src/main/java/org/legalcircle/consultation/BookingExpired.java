package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A hold, or an offer to {@code waitlistEntryId}, ran out. */
@EventType("consultation.booking-expired")
@RegisterForReflection
public record BookingExpired(UUID bookingId, UUID citizenId, UUID slotId, UUID waitlistEntryId, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
