package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** An agreement binds from now on; {@code form} is WRITTEN or ORAL. */
@EventType("casework.mediation.agreement-took-effect")
@RegisterForReflection
public record AgreementTookEffect(UUID matterId, UUID agreementId, String form, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
