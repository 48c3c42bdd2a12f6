package org.legalcircle.casework.mediation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/**
 * The days are over after which either side of a dispute at work may go to arbitration; the mediation may go on. {@code
 * citizenIds} are those who act for parties by an account.
 */
@EventType("casework.mediation.labour-term-over")
@RegisterForReflection
public record LabourTermOver(UUID matterId, List<UUID> citizenIds, Instant at) implements DomainEvent {
    /** The rule that sets the days: Labour Dispute Mediation and Arbitration Law art. 14. */
    public static final String RULE = "PM-10";

    @Override
    public UUID aggregateId() {
        return matterId;
    }
}
