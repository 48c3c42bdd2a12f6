package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.platform.time.WorkingCalendar;

/**
 * Until when a court is to do its next step. The clock is the court's: it is told, and nobody is reminded.
 *
 * @param lastDay by the law as it reads; the court may take more time
 */
public record CourtClock(String ruleId, String article, LocalDate lastDay) {
    private static final Period TO_FILE = Period.calendarDays(3);
    private static final Period TO_DECIDE = Period.calendarDays(30);

    /** Of a confirmation; empty where the court has nothing to do. */
    public static Optional<CourtClock> of(JudicialConfirmation confirmation, WorkingCalendar calendar) {
        return switch (confirmation.stage()) {
            case APPLIED ->
                Optional.of(new CourtClock(
                        "PM-04",
                        "Rules on judicial confirmation 2011 art. 4",
                        lastDay(confirmation.appliedOn(), TO_FILE, calendar)));
            case FILED ->
                Optional.of(new CourtClock(
                        "PM-05", "Civil Procedure Law art. 187", lastDay(confirmation.filedOn(), TO_DECIDE, calendar)));
            case ASKED, NOT_FILED, CONFIRMED, DISMISSED -> Optional.empty();
        };
    }

    private static LocalDate lastDay(LocalDate from, Period period, WorkingCalendar calendar) {
        return Deadline.startingOn(from, period, calendar).lastDay();
    }
}
