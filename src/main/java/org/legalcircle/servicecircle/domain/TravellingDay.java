package org.legalcircle.servicecircle.domain;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A day on which staff come to a point that has none otherwise, beside its own hours: one date, or a weekday.
 *
 * @param date the date; absent for every such weekday
 * @param dayOfWeek the weekday; needed without a date
 * @param weeksOfMonth which of these weekdays in a month, 1 to 5; none: every one
 * @param from when they are there, on a full minute
 * @param to when they leave; 00:00 is the end of the day
 */
public record TravellingDay(
        LocalDate date, DayOfWeek dayOfWeek, @Size(max = 5) List<Integer> weeksOfMonth, LocalTime from, LocalTime to) {
    private static final Set<Integer> WEEKS = Set.of(1, 2, 3, 4, 5);
    private static final int DAYS_OF_A_WEEK = 7;

    /** Refuses with {@link ServiceCircleRefusal#OPENING_HOURS_INVALID}. */
    public TravellingDay {
        OpeningHoursFlaw.SERVICE_DAY_UNCLEAR.refuseIf(
                date == null ? dayOfWeek == null : dayOfWeek != null && dayOfWeek != date.getDayOfWeek());
        weeksOfMonth = List.copyOf(new TreeSet<>(OpeningHours.bounded(weeksOfMonth, WEEKS.size())));
        OpeningHoursFlaw.WEEK_OF_MONTH_OUT_OF_RANGE.refuseIf(!WEEKS.containsAll(weeksOfMonth));
        new Hours(from, to);
    }

    /** Staff who come every week on this day. */
    public static TravellingDay weekly(DayOfWeek day, LocalTime from, LocalTime to) {
        return new TravellingDay(null, day, List.of(), from, to);
    }

    boolean fallsOn(LocalDate day) {
        return date == null ? day.getDayOfWeek() == dayOfWeek && inAWeekOfTheirs(day) : date.equals(day);
    }

    Hours hours() {
        return new Hours(from, to);
    }

    private boolean inAWeekOfTheirs(LocalDate day) {
        return weeksOfMonth.isEmpty() || weeksOfMonth.contains((day.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1);
    }
}
