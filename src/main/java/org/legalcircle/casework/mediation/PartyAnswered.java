package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A party told whether it wants the mediation. */
@EventType("casework.mediation.party-answered")
@RegisterForReflection
public record PartyAnswered(UUID matterId, UUID partyId, boolean consents, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
