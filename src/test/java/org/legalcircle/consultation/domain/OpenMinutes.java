package org.legalcircle.consultation.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.legalcircle.platform.time.DayKind;
import org.legalcircle.platform.time.WorkingCalendar;

/** A second reading of opening rules, minute by minute, slow and plain. */
final class OpenMinutes {
    /** Marks a minute that nothing opens. */
    static final int SHUT = -1;

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int FIRST_EXTRA = 1000;

    private OpenMinutes() {}

    /** For each minute of the day the number of the hours that open it, or {@link #SHUT}. */
    static int[] of(OpeningRules rules, LocalDate day, WorkingCalendar calendar) {
        var minutes = new int[MINUTES_OF_A_DAY];
        Arrays.fill(minutes, SHUT);
        if (rules.closures().stream()
                .anyMatch(closure -> !day.isBefore(closure.from()) && !day.isAfter(closure.to()))) {
            return minutes;
        }
        var kind = rules.followsWorkingCalendar() ? calendar.kindOf(day) : DayKind.WORKDAY;
        var weekday = kind == DayKind.MAKE_UP_WORKDAY ? pattern(rules, day) : day.getDayOfWeek();
        for (var i = 0; i < rules.extraDays().size(); i++) {
            var extra = rules.extraDays().get(i);
            if (extra.date().equals(day)) {
                mark(minutes, extra.from(), extra.to(), FIRST_EXTRA + i);
            }
        }
        for (var i = 0; i < rules.weekly().size(); i++) {
            var hours = rules.weekly().get(i);
            if (hours.dayOfWeek() == weekday && kind != DayKind.HOLIDAY) {
                mark(minutes, hours.from(), hours.to(), i);
            }
        }
        for (var pause : rules.breaks()) {
            if (pause.dayOfWeek() == null || pause.dayOfWeek() == weekday) {
                mark(minutes, pause.from(), pause.to(), SHUT);
            }
        }
        return minutes;
    }

    /** How many slots without buffer fit into the runs of minutes that the same hours open. */
    static int room(int[] minutes, int length) {
        var room = 0;
        var run = 0;
        for (var i = 0; i < minutes.length; i++) {
            var goesOn = i > 0 && minutes[i] == minutes[i - 1];
            run = minutes[i] == SHUT ? 0 : goesOn ? run + 1 : 1;
            if (run == length) {
                room++;
                run = 0;
            }
        }
        return room;
    }

    private static DayOfWeek pattern(OpeningRules rules, LocalDate day) {
        if (rules.makeUpDayPattern() != null) {
            return rules.makeUpDayPattern();
        }
        for (var weekday : DayOfWeek.values()) {
            if (rules.weekly().stream().anyMatch(hours -> hours.dayOfWeek() == weekday)) {
                return weekday;
            }
        }
        return day.getDayOfWeek();
    }

    private static void mark(int[] minutes, LocalTime from, LocalTime to, int source) {
        Arrays.fill(minutes, from.toSecondOfDay() / 60, to.toSecondOfDay() / 60, source);
    }
}
