package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A length of time as law counts it.
 *
 * @param amount 1 to 10,000
 */
@RegisterForReflection
public record Period(int amount, PeriodUnit unit) {
    private static final int LONGEST = 10_000;

    /** Refuses a period of nothing, and one no law knows. */
    public Period {
        if (amount < 1 || amount > LONGEST || unit == null) {
            throw new IllegalArgumentException("no period: " + amount + " " + unit);
        }
    }

    /** Hours from a moment on. */
    public static Period hours(int amount) {
        return new Period(amount, PeriodUnit.HOUR);
    }

    /** Days, whatever they are; the last one is never a rest day. */
    public static Period calendarDays(int amount) {
        return new Period(amount, PeriodUnit.CALENDAR_DAY);
    }

    /** Days that are worked. */
    public static Period workingDays(int amount) {
        return new Period(amount, PeriodUnit.WORKING_DAY);
    }

    /** Months by the calendar. */
    public static Period months(int amount) {
        return new Period(amount, PeriodUnit.MONTH);
    }

    /** Years by the calendar. */
    public static Period years(int amount) {
        return new Period(amount, PeriodUnit.YEAR);
    }

    boolean isInHours() {
        return unit == PeriodUnit.HOUR;
    }

    boolean isInWorkingDays() {
        return unit == PeriodUnit.WORKING_DAY;
    }

    /** How many days are to be counted after {@code day}, working days as such. */
    long daysAfter(LocalDate day) {
        return switch (unit) {
            case CALENDAR_DAY, WORKING_DAY -> amount;
            case MONTH -> ChronoUnit.DAYS.between(day, day.plusMonths(amount));
            case YEAR -> ChronoUnit.DAYS.between(day, day.plusYears(amount));
            case HOUR -> throw new IllegalStateException("hours are no days");
        };
    }
}
