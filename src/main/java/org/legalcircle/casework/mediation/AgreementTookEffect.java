package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** An agreement binds; {@code form} is WRITTEN or ORAL. {@code confirmableUntil} is the first moment that is too late to ask a court, null where it cannot be asked. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.agreement-took-effect")
@RegisterForReflection
public record AgreementTookEffect(
        UUID matterId, List<UUID> citizenIds, UUID agreementId, String form, Instant confirmableUntil, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
