package org.legalcircle.casework.task.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.TaskStage;

/** A task as it is kept. */
public record TaskRow(
        UUID id,
        UUID matterId,
        String matterNumber,
        ServiceLine line,
        UUID assignerId,
        UUID organisationId,
        UUID workerId,
        String instruction,
        TaskStage stage,
        int percent,
        String progress,
        String result,
        String returnedFor,
        int returns,
        Instant dueAt,
        Instant escalatedAt,
        Instant assignedAt,
        Instant changedAt,
        int version) {}
