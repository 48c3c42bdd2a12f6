package org.legalcircle.servicecircle.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Reach;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.servicecircle.LegalService;

/**
 * What an audit asks: who reaches an open point in time?
 *
 * @param week the Monday of the week that is looked at, as it really is in the calendar
 * @param minutes how long a way may take
 * @param service what has to be offered; null for anything
 */
public record CoverageQuestion(LocalDate week, TravelMode mode, int minutes, LegalService service) {
    private static final int SECONDS_OF_A_MINUTE = 60;

    /** About the week that {@code day} lies in; refuses one that begins before the times callers may speak of. */
    public static CoverageQuestion about(LocalDate day, TravelMode mode, int minutes, LegalService service) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!Reach.has(monday)) {
            throw new Refused(PlatformRefusal.INVALID_PARAMETER, Map.of("parameter", "week"));
        }
        return new CoverageQuestion(monday, mode, minutes, service);
    }

    /** Whether the holidays of the week are known, and of the day after it, on which the last ways end. */
    public boolean holidaysKnown(WorkingCalendar calendar) {
        return calendar.knows(week.getYear())
                && calendar.knows(week.plusWeeks(1).getYear());
    }

    /** The longest way, in seconds. */
    public int mostSeconds() {
        return minutes * SECONDS_OF_A_MINUTE;
    }
}
