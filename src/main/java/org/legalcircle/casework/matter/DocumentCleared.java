package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A document was scanned and found clean: whoever may see the matter may see it. */
@EventType("casework.matter.document-cleared")
@RegisterForReflection
public record DocumentCleared(UUID matterId, UUID documentId, UUID uploaderId, boolean fromStaff, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
