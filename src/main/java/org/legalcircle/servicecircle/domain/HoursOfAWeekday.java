package org.legalcircle.servicecircle.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Hours a point keeps every week.
 *
 * @param dayOfWeek the weekday
 * @param from when they begin, on a full minute
 * @param to when they end; 00:00 is the end of the day
 */
public record HoursOfAWeekday(DayOfWeek dayOfWeek, LocalTime from, LocalTime to) {
    /** Refuses with {@link ServiceCircleRefusal#OPENING_HOURS_INVALID}. */
    public HoursOfAWeekday {
        OpeningHoursFlaw.PART_MISSING.refuseIf(dayOfWeek == null);
        new Hours(from, to);
    }

    Hours hours() {
        return new Hours(from, to);
    }
}
