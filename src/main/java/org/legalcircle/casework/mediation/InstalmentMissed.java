package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The day of a part of an agreement is over, and nobody said that it was performed. Null is who has no account. */
@EventType("casework.mediation.instalment-missed")
@RegisterForReflection
public record InstalmentMissed(
        UUID matterId, UUID instalmentId, UUID debtorCitizenId, UUID payeeCitizenId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
