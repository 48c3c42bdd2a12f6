package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The citizen did not come. */
@EventType("consultation.booking-missed")
@RegisterForReflection
public record BookingMissed(UUID bookingId, UUID citizenId, UUID adviserId, Instant startsAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
