package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** It is time to remind the citizen; {@code kind} is DAY_BEFORE or HOUR_BEFORE. */
@EventType("consultation.booking-reminder-due")
@RegisterForReflection
public record BookingReminderDue(UUID bookingId, UUID citizenId, String kind, Instant startsAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
