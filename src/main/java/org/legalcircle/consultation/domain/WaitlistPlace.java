package org.legalcircle.consultation.domain;

import java.util.Map;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/**
 * A place on the waitlist as it was a moment ago, before anything was locked.
 *
 * @param bookingId the booking that keeps a seat for it, or kept one that was taken; null if there is none
 */
public record WaitlistPlace(WaitlistStage stage, UUID bookingId) {
    /** The booking to decide about; refuses where nothing is or was offered. */
    public UUID requireOffer() {
        if (stage == WaitlistStage.WAITING) {
            throw new Refused(ConsultationRefusal.NO_OFFER);
        }
        if (bookingId == null) {
            throw new Refused(ConsultationRefusal.WRONG_STAGE, Map.of("stage", stage));
        }
        return bookingId;
    }
}
