package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A citizen decided for a consultation that starts at {@code startsAt}. */
@EventType("consultation.booking-confirmed")
@RegisterForReflection
public record BookingConfirmed(
        UUID bookingId, UUID citizenId, UUID slotId, UUID adviserId, Instant startsAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
