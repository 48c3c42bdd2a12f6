package org.legalcircle.consultation.domain;

import java.util.Optional;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.error.Refused;

/**
 * How a citizen stands: whether another seat can be had at all, whatever the slot.
 *
 * @param barred after too many missed consultations
 * @param consultationsAhead held, confirmed or going on; what ran out or is over does not count
 */
public record Standing(boolean barred, long consultationsAhead) {
    /** Why no other seat can be had where {@code most} consultations may be ahead at once; empty if one can. */
    public Optional<Refusal> refusal(int most) {
        if (barred) {
            return Optional.of(ConsultationRefusal.BARRED_AFTER_NO_SHOWS);
        }
        return consultationsAhead >= most ? Optional.of(ConsultationRefusal.TOO_MANY_OPEN_BOOKINGS) : Optional.empty();
    }

    /** Refuses what {@link #refusal} says. */
    public void require(int most) {
        refusal(most).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }
}
