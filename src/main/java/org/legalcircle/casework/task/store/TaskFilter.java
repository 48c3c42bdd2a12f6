package org.legalcircle.casework.task.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.TaskStage;

/**
 * Which tasks staff look for; what is null does not matter.
 *
 * @param branch inside this branch
 * @param lines of these lines
 * @param workerId that this worker has to do
 * @param assignerId that this superior gave
 * @param stage in this stage; null for those that are not over
 * @param dueFrom that end at that moment or later
 * @param dueUntil or earlier than that one
 */
public record TaskFilter(
        String branch,
        Set<ServiceLine> lines,
        UUID workerId,
        UUID assignerId,
        UUID matterId,
        TaskStage stage,
        Instant dueFrom,
        Instant dueUntil) {}
