package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The citizen is there. */
@EventType("consultation.booking-checked-in")
@RegisterForReflection
public record BookingCheckedIn(UUID bookingId, UUID citizenId, UUID adviserId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
