package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The consultation is over. */
@EventType("consultation.booking-completed")
@RegisterForReflection
public record BookingCompleted(UUID bookingId, UUID citizenId, UUID adviserId, String outcome, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
