package org.legalcircle.casework.legalaid;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** The bureau did not decide about an objection within five days (Legal Aid Law art. 49). */
@EventType("casework.legalaid.objection-overdue")
@RegisterForReflection
public record AidObjectionOverdue(
        UUID applicationId, UUID objectionId, UUID citizenId, UUID organisationId, Instant dueAt, Instant at)
        implements DomainEvent {
    /** Lasting name of the rule. */
    public static final String RULE = "LA-10";

    @Override
    public UUID aggregateId() {
        return applicationId;
    }
}
