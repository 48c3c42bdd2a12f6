package org.legalcircle.platform.time;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One year's notice of the State Council on holidays and make-up workdays.
 *
 * @param year the year it is for; its days may begin in December of the year before, as New Year's days off may
 * @param holidays days off, in ranges without overlap
 * @param makeUpWorkdays Saturdays and Sundays that are worked
 */
@RegisterForReflection
public record CalendarYear(int year, List<DaysOff> holidays, List<LocalDate> makeUpWorkdays) {
    private static final int LONGEST_HOLIDAY = 31;

    /**
     * Refuses a notice that contradicts itself.
     *
     * @throws IllegalArgumentException naming the first day that cannot be right
     */
    public CalendarYear {
        if (year < 2000 || year > 2999) {
            throw new IllegalArgumentException("year must be within 2000 to 2999");
        }
        if (isIncomplete(holidays) || isIncomplete(makeUpWorkdays)) {
            throw new IllegalArgumentException("holidays and makeUpWorkdays must be given, without empty entries");
        }
        holidays = List.copyOf(holidays);
        makeUpWorkdays = List.copyOf(makeUpWorkdays);
        var seen = new HashSet<LocalDate>();
        holidays.stream().flatMap(DaysOff::days).forEach(day -> check(day, year, seen.add(day)));
        makeUpWorkdays.forEach(day -> check(day, year, seen.add(day) && isWeekend(day)));
    }

    /**
     * Days off in a row.
     *
     * @param from the first day
     * @param to the last day
     */
    @RegisterForReflection
    public record DaysOff(LocalDate from, LocalDate to) {
        /** Refuses a range without end, backwards, or longer than a month. */
        public DaysOff {
            if (from == null || to == null) {
                throw new IllegalArgumentException("a holiday needs from and to");
            }
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_HOLIDAY))) {
                throw new IllegalArgumentException("a holiday cannot last from " + from + " to " + to);
            }
        }

        Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    private static boolean isIncomplete(List<?> list) {
        return list == null || list.stream().anyMatch(Objects::isNull);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static void check(LocalDate day, int year, boolean sound) {
        if (day.plusMonths(1).getYear() != year && day.getYear() != year) {
            throw new IllegalArgumentException(day + " does not belong to " + year);
        }
        if (!sound) {
            throw new IllegalArgumentException(day + " is listed twice, or is a make-up workday and no weekend");
        }
    }
}
