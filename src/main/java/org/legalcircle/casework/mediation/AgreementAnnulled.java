package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A draft nobody is bound by does not count any more, nor do its signatures. {@code citizenIds} are those who act for parties by an account. */
@EventType("casework.mediation.agreement-annulled")
@RegisterForReflection
public record AgreementAnnulled(
        UUID matterId, List<UUID> citizenIds, UUID agreementId, AnnulmentGround ground, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
