package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Something was paid or done by an agreement; {@code state} is PARTLY_PERFORMED, BREACHED while some is still owed, or PERFORMED. */
@EventType("casework.mediation.instalment-performed")
@RegisterForReflection
public record InstalmentPerformed(UUID matterId, UUID instalmentId, String state, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
