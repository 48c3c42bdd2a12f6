package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** An administrator let somebody of an external issuer sign in as a staff member, or nobody any more. */
@EventType("identity.external-sign-in-linked")
@RegisterForReflection
public record ExternalSignInLinked(UUID staffId, UUID administratorId, boolean linked, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return staffId;
    }
}
