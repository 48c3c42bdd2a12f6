package org.legalcircle.consultation.domain;

import java.util.Map;
import org.legalcircle.platform.error.Refused;

/** What can be wrong with opening rules: the machine code in the fact {@code reason} of the refusal. */
public enum OpeningRulesFlaw {
    /** A required part is not given, or a list holds an empty place. */
    PART_MISSING,
    /** A list is longer than its limit. */
    TOO_MANY_ENTRIES,
    /** A time or a date ends at or before its start; dates may be equal. */
    END_BEFORE_START,
    /** A time of day is not on a full minute. */
    TIME_NOT_ON_FULL_MINUTE,
    /** Two opening hours of one weekday, or two extra hours of one date, share time. */
    OVERLAPPING_HOURS,
    /** Opening hours name no channel. */
    CHANNEL_MISSING,
    /** The hours of make-up workdays are to follow a weekday that has none. */
    MAKE_UP_PATTERN_WITHOUT_HOURS,
    /** A slot is shorter than 5 minutes, longer than 8 hours, or not in full minutes. */
    SLOT_LENGTH_OUT_OF_RANGE,
    /** The buffer is negative, longer than 4 hours, or not in full minutes. */
    BUFFER_OUT_OF_RANGE,
    /** The capacity is not within 1 to 60. */
    CAPACITY_OUT_OF_RANGE,
    /** The earliest notice is negative or longer than 30 days. */
    EARLIEST_NOTICE_OUT_OF_RANGE,
    /** The booking window is not within 1 to 180 days. */
    BOOKING_WINDOW_OUT_OF_RANGE,
    /** The cancellation notice is negative or longer than 30 days. */
    CANCELLATION_NOTICE_OUT_OF_RANGE,
    /** A closure's reason is not a code of 1 to 40 capitals, digits and underscores. */
    CLOSURE_REASON_INVALID;

    /** Refuses if {@code broken}. */
    void refuseIf(boolean broken) {
        if (broken) {
            throw new Refused(ConsultationRefusal.OPENING_RULES_INVALID, Map.of("reason", name()));
        }
    }
}
