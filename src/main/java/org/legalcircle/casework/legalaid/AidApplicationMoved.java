package org.legalcircle.casework.legalaid;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/**
 * An application for legal aid entered another stage.
 *
 * @param dueAt until when the applicant has to do something now, exclusive; null where nothing is to be done
 */
@EventType("casework.legalaid.application-moved")
@RegisterForReflection
public record AidApplicationMoved(
        UUID applicationId,
        UUID citizenId,
        UUID organisationId,
        AidStage before,
        AidStage stage,
        Instant dueAt,
        Instant at)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return applicationId;
    }
}
