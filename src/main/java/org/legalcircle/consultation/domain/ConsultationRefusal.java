package org.legalcircle.consultation.domain;

import org.legalcircle.platform.error.Refusal;

/** Why a booking, a place on the waitlist or a rule is refused. */
public enum ConsultationRefusal implements Refusal {
    /** The fact {@code reason} names the {@link OpeningRulesFlaw}. */
    OPENING_RULES_INVALID(422),
    SLOT_NOT_FOUND(404),
    BOOKING_NOT_FOUND(404),
    ADVISER_NOT_FOUND(404),
    /** Suspended, or without the role. */
    NOT_AN_ADVISER(422),
    WAITLIST_ENTRY_NOT_FOUND(404),
    CALENDAR_NOT_FOUND(404),
    SLOT_FULL(409, "booking_one_seat_one_booking"),
    SLOT_CLOSED(409),
    TOO_LATE_TO_BOOK(409),
    CHANNEL_NOT_OFFERED(422),
    TOPIC_NOT_OFFERED(422),
    OVERLAPPING_BOOKING(409, "booking_citizen_one_at_a_time"),
    TOO_MANY_OPEN_BOOKINGS(409),
    BARRED_AFTER_NO_SHOWS(409),
    WRONG_STAGE(409),
    HOLD_EXPIRED(409),
    SAME_SLOT(422),
    TOO_LATE_TO_CHANGE(409),
    TOO_EARLY(409),
    TOO_LATE_TO_CHECK_IN(409),
    SEATS_ARE_FREE(409),
    ALREADY_WAITING(409, "waitlist_joined_once"),
    NO_OFFER(409),
    OFFER_EXPIRED(409),
    TIME_RANGE_INVALID(422),
    PRIORITY_REASON_REQUIRED(422);

    private final int status;
    private final String constraint;

    ConsultationRefusal(int status) {
        this(status, null);
    }

    ConsultationRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "consultation";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
