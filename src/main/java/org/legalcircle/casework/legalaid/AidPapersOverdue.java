package org.legalcircle.casework.legalaid;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The papers of aid given in an emergency did not come in time (Legal Aid Law art. 44): the agency can revoke it. */
@EventType("casework.legalaid.papers-overdue")
@RegisterForReflection
public record AidPapersOverdue(UUID applicationId, UUID citizenId, UUID organisationId, Instant dueAt, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return applicationId;
    }
}
