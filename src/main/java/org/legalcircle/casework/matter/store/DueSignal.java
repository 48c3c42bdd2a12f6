package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.SignalKind;

/** A signal that is due, with what is told along with it. */
public record DueSignal(
        SignalKind kind,
        UUID deadlineId,
        String ruleId,
        Instant dueAt,
        UUID matterId,
        UUID organisationId,
        UUID workerId) {}
