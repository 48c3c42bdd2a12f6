package org.legalcircle.consultation.domain;

import java.util.Set;
import org.legalcircle.platform.error.Refused;

/** Life of a booking: each stage names the stages that may follow it. */
public enum Stage {
    /** A seat is kept for somebody from the waitlist, until the offer ends. */
    OFFERED,
    /** A seat is kept while the citizen decides. */
    HELD,
    CONFIRMED,
    IN_SESSION,
    COMPLETED,
    /** The citizen did not come; corrected to IN_SESSION where that was wrong. */
    MISSED,
    CANCELLED,
    EXPIRED;

    private Set<Stage> followers() {
        return switch (this) {
            case OFFERED, HELD -> Set.of(CONFIRMED, CANCELLED, EXPIRED);
            case CONFIRMED -> Set.of(IN_SESSION, CANCELLED, MISSED);
            case IN_SESSION -> Set.of(COMPLETED);
            case MISSED -> Set.of(IN_SESSION);
            case COMPLETED, CANCELLED, EXPIRED -> Set.of();
        };
    }

    /** The next stage; refuses one that may not follow. */
    public Stage to(Stage next) {
        if (!followers().contains(next)) {
            throw new Refused(ConsultationRefusal.WRONG_STAGE, java.util.Map.of("stage", this));
        }
        return next;
    }

    /** Whether a booking in this stage keeps its seat, as the index {@code booking_one_seat_one_booking} has it. */
    public boolean keepsSeat() {
        return this != CANCELLED && this != EXPIRED;
    }

    /** Whether the citizen still has something ahead with it. */
    public boolean isOpen() {
        return this == HELD || this == CONFIRMED || this == IN_SESSION;
    }
}
