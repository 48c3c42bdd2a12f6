package org.legalcircle.servicecircle.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import org.legalcircle.platform.time.WorkingCalendar;

/** The minutes of one week, as it really is in the calendar, in which a point is open. */
public final class OpenWeek {
    /** Hours of a week; the first begins on Monday at midnight. */
    public static final int HOURS = 7 * 24;

    private static final int MINUTES_OF_AN_HOUR = 60;
    /** Who sets off on Sunday night arrives on Monday. */
    private static final int DAYS = 8;

    private final BitSet minutes = new BitSet(DAYS * Hours.MINUTES_OF_A_DAY);

    private OpenWeek() {}

    /**
     * The week that begins on {@code monday}, and the day after it.
     *
     * @throws IllegalArgumentException for another weekday
     */
    public static OpenWeek of(OpeningHours hours, LocalDate monday, WorkingCalendar calendar) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday");
        }
        var week = new OpenWeek();
        for (var day = 0; day < DAYS; day++) {
            var first = day * Hours.MINUTES_OF_A_DAY;
            hours.minutesOf(monday.plusDays(day), calendar).stream()
                    .forEach(minute -> week.minutes.set(first + minute));
        }
        return week;
    }

    /** The hours at whose beginning somebody can set off, and find the point open {@code minutesOfTravel} later. */
    HourSet reachedAfter(int minutesOfTravel) {
        var hours = new HourSet();
        for (var hour = 0; hour < HOURS; hour++) {
            if (minutes.get(hour * MINUTES_OF_AN_HOUR + minutesOfTravel)) {
                hours.add(hour);
            }
        }
        return hours;
    }
}
