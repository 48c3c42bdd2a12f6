package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.ShippedCalendar;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

class DeadlinePropertiesTest {
    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();
    private static final LawfulGround GROUND = new LawfulGround("SUPPLEMENT", "article");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final ExtensionLimit ENOUGH =
            new ExtensionLimit(Period.workingDays(50), 2, Set.of(Role.BUREAU_ADMIN), "article");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 700).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Period> periods() {
        var days = Combinators.combine(
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.of(PeriodUnit.CALENDAR_DAY, PeriodUnit.WORKING_DAY))
                .as(Period::new);
        var months = Arbitraries.integers().between(1, 12).map(Period::months);
        return Arbitraries.oneOf(days, months, Arbitraries.just(Period.years(1)));
    }

    @Property(tries = 300)
    void it_never_ends_on_a_day_of_rest(
            @ForAll("days") LocalDate start,
            @ForAll("periods") Period period,
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(max = 60) int length) {
        var deadline = Deadline.startingOn(start, period, CALENDAR);

        assertThat(CALENDAR.isWorkday(deadline.lastDay())).isTrue();
        assertThat(CALENDAR.isWorkday(paused(deadline, before, length).lastDay()))
                .isTrue();
    }

    @Property(tries = 300)
    void it_ends_after_it_began_and_is_overdue_from_the_next_day_on(
            @ForAll("days") LocalDate start, @ForAll("periods") Period period) {
        var deadline = Deadline.startingOn(start, period, CALENDAR);

        assertThat(deadline.lastDay()).isAfter(start);
        assertThat(deadline.overdueOn(deadline.lastDay())).isFalse();
        assertThat(deadline.overdueOn(deadline.lastDay().plusDays(1))).isTrue();
    }

    @Property(tries = 300)
    void who_begins_later_never_ends_earlier(
            @ForAll("days") LocalDate start, @ForAll @IntRange(max = 40) int later, @ForAll("periods") Period period) {
        assertThat(Deadline.startingOn(start.plusDays(later), period, CALENDAR).lastDay())
                .isAfterOrEqualTo(Deadline.startingOn(start, period, CALENDAR).lastDay());
    }

    @Property(tries = 300)
    void a_longer_period_never_ends_earlier(@ForAll("days") LocalDate start, @ForAll("periods") Period period) {
        var longer = new Period(period.amount() + 1, period.unit());

        assertThat(Deadline.startingOn(start, longer, CALENDAR).lastDay())
                .isAfterOrEqualTo(Deadline.startingOn(start, period, CALENDAR).lastDay());
    }

    @Property(tries = 300)
    void a_pause_never_shortens_it_and_a_longer_one_shortens_it_no_more(
            @ForAll("days") LocalDate start,
            @ForAll("periods") Period period,
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(max = 60) int length) {
        var deadline = Deadline.startingOn(start, period, CALENDAR);

        assertThat(paused(deadline, before, length).lastDay()).isAfterOrEqualTo(deadline.lastDay());
        assertThat(paused(deadline, before, length + 1).lastDay())
                .isAfterOrEqualTo(paused(deadline, before, length).lastDay());
        assertThat(paused(deadline, before, 0).lastDay()).isEqualTo(deadline.lastDay());
    }

    @Property(tries = 300)
    void the_working_days_that_were_left_are_left_after_the_pause(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(max = 60) int length) {
        var deadline = Deadline.startingOn(start, Period.workingDays(amount), CALENDAR);
        var pausedOn = turn(deadline, before);
        var resumedOn = pausedOn.plusDays(length);

        assertThat(workdays(resumedOn, paused(deadline, before, length).lastDay(), start))
                .isEqualTo(workdays(pausedOn, deadline.lastDay(), start));
    }

    @Property(tries = 300)
    void the_time_that_was_left_of_hours_is_left_after_the_pause(
            @ForAll @IntRange(min = 1, max = 500) int hours,
            @ForAll @IntRange(max = 500) int minutesBefore,
            @ForAll @IntRange(max = 100_000) int secondsPaused) {
        var start = Instant.parse("2026-09-29T07:12:33Z");
        var deadline = Deadline.startingAt(start, Period.hours(hours), CALENDAR);
        var from = start.plus(Duration.ofMinutes(Math.min(minutesBefore, hours * 60 - 1)));
        var until = from.plusSeconds(secondsPaused);

        assertThat(Duration.between(
                        until,
                        deadline.pausedAt(from, GROUND)
                                .resumedAt(until, CALENDAR)
                                .dueAt()))
                .isEqualTo(Duration.between(from, deadline.dueAt()));
    }

    @Property(tries = 300)
    void two_extensions_are_as_long_as_one_of_both(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(min = 1, max = 25) int one,
            @ForAll @IntRange(min = 1, max = 25) int other) {
        var deadline = Deadline.startingOn(start, Period.workingDays(amount), CALENDAR);
        var twice = extended(extended(deadline, one), other);

        assertThat(twice.lastDay()).isAfter(deadline.lastDay());
        assertThat(twice.lastDay()).isEqualTo(extended(deadline, one + other).lastDay());
        assertThat(twice.lastDay()).isEqualTo(CALENDAR.plusWorkdays(start, amount + one + other));
    }

    @Property(tries = 100)
    void the_same_calendar_changes_nothing(
            @ForAll("days") LocalDate start, @ForAll("periods") Period period, @ForAll @IntRange(max = 40) int before) {
        var deadline = paused(Deadline.startingOn(start, period, CALENDAR), before, 3);
        var standing = deadline.pausedOn(deadline.lastDay(), GROUND);

        assertThat(deadline.countedBy(CALENDAR)).isEqualTo(deadline);
        assertThat(standing.countedBy(CALENDAR).dueAt()).isNull();
    }

    private static Deadline paused(Deadline deadline, int before, int length) {
        var from = turn(deadline, before);
        return deadline.pausedOn(from, GROUND).resumedOn(from.plusDays(length), CALENDAR);
    }

    /** A day on which it still runs. */
    private static LocalDate turn(Deadline deadline, int after) {
        var start = Zone.dateOf(deadline.startedAt());
        var wished = start.plusDays(after);
        return wished.isAfter(deadline.lastDay()) ? deadline.lastDay() : wished;
    }

    private static Deadline extended(Deadline deadline, int by) {
        var extension = new Extension(Period.workingDays(by), new UUID(0, 1), "reason", deadline.startedAt());
        return deadline.extendedBy(extension, ENOUGH, Set.of(Role.BUREAU_ADMIN), CALENDAR);
    }

    /** Working days from one day to another, both of them counted, but never the day it started on. */
    private static long workdays(LocalDate from, LocalDate to, LocalDate start) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !day.equals(start))
                .filter(CALENDAR::isWorkday)
                .count();
    }
}
