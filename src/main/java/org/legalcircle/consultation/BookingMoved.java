package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen changed to another slot. */
@EventType("consultation.booking-moved")
@RegisterForReflection
public record BookingMoved(
        UUID bookingId,
        UUID citizenId,
        UUID slotId,
        UUID adviserId,
        Instant previousStart,
        Instant startsAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
