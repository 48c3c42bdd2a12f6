package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.ServiceLine;

/**
 * Which matters staff look for; what is null does not matter.
 *
 * @param branch inside this branch
 * @param lines of these lines
 * @param workerId of this worker
 * @param dueFrom whose next deadline ends at that moment or later
 * @param dueUntil or earlier than that one
 */
public record WorkFilter(
        String branch, Set<ServiceLine> lines, UUID workerId, MatterStage stage, Instant dueFrom, Instant dueUntil) {}
