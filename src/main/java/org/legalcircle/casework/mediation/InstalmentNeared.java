package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Something is to be paid or done soon; {@code dueAt} is the first moment that is too late. Null is who has no account. */
@EventType("casework.mediation.instalment-neared")
@RegisterForReflection
public record InstalmentNeared(
        UUID matterId, UUID instalmentId, UUID debtorCitizenId, UUID payeeCitizenId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
