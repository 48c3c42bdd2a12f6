package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A seat is kept for a citizen from the waitlist, until {@code offeredUntil}. */
@EventType("consultation.seat-offered")
@RegisterForReflection
public record SeatOffered(
        UUID bookingId,
        UUID citizenId,
        UUID waitlistEntryId,
        UUID slotId,
        Instant startsAt,
        Instant offeredUntil,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
