package org.legalcircle.servicecircle.domain;

import java.util.Map;
import org.legalcircle.platform.error.Refused;

/** What can be wrong with opening hours: the machine code in the fact {@code reason} of the refusal. */
public enum OpeningHoursFlaw {
    /** A required part is not given, or a list holds an empty place. */
    PART_MISSING,
    /** A list is longer than its limit. */
    TOO_MANY_ENTRIES,
    /** Hours end at or before their start, or days end before they begin. */
    END_BEFORE_START,
    /** A time of day is not on a full minute. */
    TIME_NOT_ON_FULL_MINUTE,
    /** Two hours of one weekday, or of one day of temporary hours, share time. */
    OVERLAPPING_HOURS,
    /** Two sets of temporary hours share a day. */
    OVERLAPPING_DAYS,
    /** The hours of make-up workdays are to follow a weekday that has none. */
    MAKE_UP_PATTERN_WITHOUT_HOURS,
    /** A travelling service day names neither a date nor a weekday, or a date on another weekday. */
    SERVICE_DAY_UNCLEAR,
    /** A week of the month is not within 1 to 5. */
    WEEK_OF_MONTH_OUT_OF_RANGE,
    /** A closure's reason is not a code of 1 to 40 capitals, digits and underscores. */
    CLOSURE_REASON_INVALID;

    /** Refuses if {@code broken}. */
    void refuseIf(boolean broken) {
        if (broken) {
            throw new Refused(ServiceCircleRefusal.OPENING_HOURS_INVALID, Map.of("reason", name()));
        }
    }
}
