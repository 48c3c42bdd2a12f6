package org.legalcircle.casework.matter.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.ServiceLine;

/**
 * Whose a matter is and where it lies.
 *
 * @param handedOverAt when the reader's branch handed it over, last; null where it did not
 * @param offeredTo path of the organisation it is offered to; null where it is not
 */
public record MatterScope(
        UUID citizenId, ServiceLine line, String organisationPath, String offeredTo, Instant handedOverAt) {}
