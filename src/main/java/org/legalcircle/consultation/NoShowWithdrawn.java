package org.legalcircle.consultation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** It was wrong that the citizen did not come to the consultation that began at {@code startsAt}. */
@EventType("consultation.no-show-withdrawn")
@RegisterForReflection
public record NoShowWithdrawn(UUID bookingId, UUID citizenId, UUID adviserId, Instant startsAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bookingId;
    }
}
