package org.legalcircle.consultation.store;

import java.util.UUID;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.platform.web.IdempotencyKey;
import org.legalcircle.platform.web.KeptAnswer;

/**
 * A hold with the call it answers.
 *
 * @param answer what the caller is told if the seat is won; kept beside the booking for a repeated call
 */
public record HoldCall(Hold hold, IdempotencyKey key, KeptAnswer answer) {
    /** The slot of which a seat is wanted. */
    public UUID slotId() {
        return hold.slot().slot().id();
    }
}
