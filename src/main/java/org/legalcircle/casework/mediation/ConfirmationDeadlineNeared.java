package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The time to ask a court for confirmation is soon over, and it was not asked; {@code dueAt} is the first moment that is too late. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.confirmation-deadline-neared")
@RegisterForReflection
public record ConfirmationDeadlineNeared(
        UUID matterId, List<UUID> citizenIds, UUID agreementId, Instant dueAt, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
