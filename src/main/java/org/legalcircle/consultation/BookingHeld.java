package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen keeps a seat while deciding, until {@code heldUntil}. */
@EventType("consultation.booking-held")
@RegisterForReflection
public record BookingHeld(UUID bookingId, UUID citizenId, UUID slotId, Instant heldUntil, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
