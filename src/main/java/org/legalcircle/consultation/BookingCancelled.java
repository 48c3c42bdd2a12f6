package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A booking was given up; {@code by} is CITIZEN or STAFF. */
@EventType("consultation.booking-cancelled")
@RegisterForReflection
public record BookingCancelled(
        UUID bookingId,
        UUID citizenId,
        UUID slotId,
        UUID adviserId,
        UUID waitlistEntryId,
        String by,
        Instant startsAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
