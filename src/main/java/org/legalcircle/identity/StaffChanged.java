package org.legalcircle.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/**
 * A staff account was changed: the name, the organisation, the roles, or whether it is suspended. {@link StaffDirectory}
 * tells how it is now.
 */
@EventType("identity.staff-changed")
@RegisterForReflection
public record StaffChanged(UUID staffId, Instant at) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return staffId;
    }
}
