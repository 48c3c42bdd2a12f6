package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.ServiceLine;

/**
 * A matter on a work list.
 *
 * @param sortedBy when the next deadline is over; the end of 2099 where none runs
 */
public record WorkItem(
        UUID id,
        String number,
        ServiceLine line,
        MatterStage stage,
        UUID citizenId,
        UUID organisationId,
        UUID workerId,
        Instant sortedBy,
        Instant submittedAt) {}
