package org.legalcircle.casework.task.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.task.UrgeStage;

/** An urge as it is kept. */
public record UrgeRow(
        UUID id,
        UUID matterId,
        String matterNumber,
        UUID organisationId,
        UUID workerId,
        int number,
        boolean byApplicant,
        UUID urgerId,
        String reason,
        Instant urgedAt,
        UrgeStage stage,
        Instant dueAt,
        Instant escalatedAt,
        String answer,
        UUID answeredBy,
        Instant answeredAt) {}
