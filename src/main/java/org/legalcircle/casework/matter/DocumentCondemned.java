package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** Malware was found in a document; its content is gone, and its uploader is to be told. */
@EventType("casework.matter.document-condemned")
@RegisterForReflection
public record DocumentCondemned(UUID matterId, UUID documentId, UUID uploaderId, boolean fromStaff, Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
