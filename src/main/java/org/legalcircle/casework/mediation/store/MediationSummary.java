package org.legalcircle.casework.mediation.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.domain.Side;

/** A mediation in the list of somebody who acts for a party of it. */
@RegisterForReflection
public record MediationSummary(
        UUID id, MediationStage stage, DisputeType disputeType, Side side, UUID organisationId, Instant registeredAt) {}
