package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** A document was added to a matter; until it is scanned only its uploader may see it. */
@EventType("casework.matter.document-added")
@RegisterForReflection
public record DocumentAdded(UUID matterId, UUID documentId, UUID uploaderId, boolean fromStaff, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
