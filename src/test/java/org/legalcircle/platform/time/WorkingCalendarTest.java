package org.legalcircle.platform.time;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();

    @ParameterizedTest(name = "{1} working days from {0} end on {2}: {3}")
    @CsvSource({
        "2026-02-12, 5, 2026-02-26, Saturday the 14th is worked and 15 to 23 February are off",
        "2026-09-28, 7, 2026-10-13, 1 to 7 October are off and Saturday the 10th is worked",
        "2026-09-18, 5, 2026-09-24, Sunday the 20th is worked",
        "2026-04-30, 3, 2026-05-08, 1 to 5 May are off",
        "2026-02-13, 1, 2026-02-14, a make-up workday can be the last day",
        "2026-10-01, 1, 2026-10-08, a start on a holiday is not counted either",
        "2026-11-23, 0, 2026-11-23, no days at all end at the start",
        "2025-12-31, 2, 2026-01-05, across the year with Sunday 4 January worked",
    })
    void a_period_of_working_days_ends(LocalDate start, int days, LocalDate due, String why) {
        assertThat(CALENDAR.plusWorkdays(start, days)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} calendar days from {0} end on {2}: {3}")
    @CsvSource({
        "2026-02-13, 7, 2026-02-24, the 20th is a holiday",
        "2026-09-28, 3, 2026-10-08, the first of October is a holiday",
        "2026-08-02, 60, 2026-10-08, so it is after sixty days",
        "2026-09-13, 7, 2026-09-20, a Sunday that is worked is a last day like any other",
        "2026-11-20, 1, 2026-11-23, a Saturday rolls to Monday",
        "2026-11-20, 3, 2026-11-23, a workday stays",
    })
    void a_period_of_calendar_days_rolls_to_a_workday(LocalDate start, int days, LocalDate due, String why) {
        assertThat(CALENDAR.rollForward(start.plusDays(days))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({
        "2025-01-01, HOLIDAY",
        "2025-01-26, MAKE_UP_WORKDAY",
        "2025-02-04, HOLIDAY",
        "2025-02-05, WORKDAY",
        "2025-10-08, HOLIDAY",
        "2025-10-11, MAKE_UP_WORKDAY",
        "2026-01-04, MAKE_UP_WORKDAY",
        "2026-06-20, HOLIDAY",
        "2026-09-20, MAKE_UP_WORKDAY",
        "2026-10-03, HOLIDAY",
        "2026-10-10, MAKE_UP_WORKDAY",
        "2026-10-11, WEEKEND",
        "2026-11-23, WORKDAY",
    })
    void every_day_is_of_a_kind(LocalDate day, DayKind kind) {
        assertThat(CALENDAR.kindOf(day)).isEqualTo(kind);
        assertThat(CALENDAR.isWorkday(day)).isEqualTo(kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP_WORKDAY);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_the_notice_leaves(int year, int workdays) {
        var first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkday))
                .hasSize(workdays);
    }

    @Test
    void in_a_year_without_notice_monday_to_friday_are_worked_and_the_year_is_reported() {
        var reported = new ArrayList<Integer>();
        var calendar = WorkingCalendar.of(List.of(), reported::add);

        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.kindOf(parse("2027-10-01"))).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.kindOf(parse("2027-10-02"))).isEqualTo(DayKind.WEEKEND);
        assertThat(reported).containsOnly(2027);
    }

    @Test
    void a_year_with_notice_is_not_reported() {
        var reported = new ArrayList<Integer>();
        var calendar = WorkingCalendar.of(
                CalendarLoader.builtIn(ShippedCalendar.json()).values(), reported::add);

        calendar.kindOf(parse("2026-12-31"));

        assertThat(calendar.knows(2026)).isTrue();
        assertThat(reported).isEmpty();
    }

    @Test
    void the_version_stays_with_the_days_and_changes_with_them() {
        var one = notice(2027, List.of(off("2027-01-01", "2027-01-02"), off("2027-01-03", "2027-01-03")));
        var same = notice(2027, List.of(off("2027-01-01", "2027-01-03")));
        var other = notice(2027, List.of(off("2027-01-01", "2027-01-02")));

        assertThat(version(one)).isEqualTo(version(same)).matches("[0-9a-f]{16}");
        assertThat(version(one)).isNotEqualTo(version(other));
        assertThat(version(notice(2027, List.of()))).isNotEqualTo(version(notice(2028, List.of())));
    }

    @Test
    void the_version_of_the_shipped_years_is_known() {
        assertThat(CALENDAR.version()).isEqualTo("4e652650207413d6");
    }

    @Test
    void a_notice_may_begin_in_december_of_the_year_before() {
        var calendar = WorkingCalendar.of(List.of(notice(2028, List.of(off("2027-12-31", "2028-01-02")))), year -> {});

        assertThat(calendar.kindOf(parse("2027-12-31"))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void two_notices_that_contradict_each_other_are_refused() {
        var sunday = new CalendarYear(2027, List.of(), List.of(parse("2027-12-26")));
        var holiday = notice(2028, List.of(off("2027-12-25", "2027-12-26")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(sunday, holiday), year -> {}))
                .withMessageContaining("2027-12-26");
    }

    @Test
    void a_year_listed_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WorkingCalendar.of(List.of(notice(2027, List.of()), notice(2027, List.of())), year -> {}))
                .withMessageContaining("2027");
    }

    @ParameterizedTest
    @CsvSource({"-1", "10001"})
    void a_period_without_sense_is_refused(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkdays(parse("2026-11-23"), days));
    }

    @Property(tries = 300)
    void a_period_holds_as_many_working_days_as_it_names_and_ends_on_one(
            @ForAll @IntRange(max = 600) int startsAfter, @ForAll @IntRange(min = 1, max = 200) int days) {
        var start = parse("2025-01-01").plusDays(startsAfter);

        var end = CALENDAR.plusWorkdays(start, days);

        assertThat(CALENDAR.isWorkday(end)).isTrue();
        assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkday))
                .hasSize(days);
    }

    private static CalendarYear notice(int year, List<CalendarYear.DaysOff> holidays) {
        return new CalendarYear(year, holidays, List.of());
    }

    private static CalendarYear.DaysOff off(String from, String to) {
        return new CalendarYear.DaysOff(parse(from), parse(to));
    }

    private static String version(CalendarYear year) {
        return WorkingCalendar.of(List.of(year), unknown -> {}).version();
    }
}
