package org.legalcircle.servicecircle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.CalendarYear;
import org.legalcircle.platform.time.CalendarYear.DaysOff;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

class OpeningHoursTest {
    /** Of the notice for 2026: National Day from 1 to 7 October; 20 September (Sunday) and 10 October are worked. */
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            List.of(new CalendarYear(
                    2026,
                    List.of(new DaysOff(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
                    List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)))),
            year -> {});

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-11-23T08:59, false, a minute before opening",
        "2026-11-23T09:00, true, on opening",
        "2026-11-23T11:59, true, in the last minute of the morning",
        "2026-11-23T12:00, false, closed on arrival by no more than a minute",
        "2026-11-23T16:59, true, in the last minute",
        "2026-11-23T17:00, false, on closing",
        "2026-11-21T10:00, false, a Saturday",
        "2026-10-01T10:00, false, a holiday on a Thursday",
        "2026-10-07T10:00, false, the last day of the holiday",
        "2026-10-08T10:00, true, the day after the holiday",
        "2026-10-10T10:00, true, a Saturday that is worked",
        "2026-10-10T16:30, false, a Saturday with Monday's hours: Mondays end at four",
        "2026-10-17T10:00, false, a Saturday that is not"
    })
    void office_hours_follow_the_working_calendar(LocalDateTime at, boolean open) {
        var hours = new OpeningHours(
                Stream.concat(
                                weekdays(NINE, NOON),
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                                        .map(day -> new HoursOfAWeekday(
                                                day,
                                                LocalTime.of(14, 0),
                                                day == DayOfWeek.MONDAY && at.getMonthValue() == 10
                                                        ? LocalTime.of(16, 0)
                                                        : FIVE)))
                        .toList(),
                true,
                null,
                null,
                null,
                null);

        assertThat(hours.openTimeAt(instant(at), CALENDAR) != null).isEqualTo(open);
    }

    @Test
    void make_up_workdays_may_follow_another_weekday() {
        var hours = new OpeningHours(
                List.of(
                        new HoursOfAWeekday(DayOfWeek.MONDAY, NINE, NOON),
                        new HoursOfAWeekday(DayOfWeek.FRIDAY, NINE, FIVE)),
                true,
                DayOfWeek.FRIDAY,
                null,
                null,
                null);

        assertThat(openAt(hours, "2026-10-10T16:00")).isTrue();
    }

    @Test
    void a_point_that_does_not_follow_the_calendar_keeps_its_week() {
        var hours = new OpeningHours(
                List.of(new HoursOfAWeekday(DayOfWeek.THURSDAY, NINE, NOON)), false, null, null, null, null);

        assertThat(openAt(hours, "2026-10-01T10:00")).isTrue();
        assertThat(openAt(hours, "2026-10-10T10:00")).isFalse();
    }

    @Test
    void closed_days_go_before_everything() {
        var day = LocalDate.of(2026, 11, 24);
        var hours = new OpeningHours(
                weekdays(NINE, FIVE).toList(),
                true,
                null,
                List.of(new ClosedDays(day, day, "RENOVATION")),
                List.of(new TemporaryHours(day, day, List.of(new Hours(NINE, NOON)))),
                List.of(new TravellingDay(day, null, null, NINE, NOON)));

        assertThat(hours.minutesOf(day, CALENDAR).isEmpty()).isTrue();
        assertThat(openAt(hours, "2026-11-25T10:00")).isTrue();
    }

    @Test
    void temporary_hours_stand_in_for_those_of_the_week_and_on_holidays() {
        var hours = new OpeningHours(
                weekdays(NINE, FIVE).toList(),
                true,
                null,
                null,
                List.of(
                        new TemporaryHours(
                                LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 3), List.of(new Hours(NINE, NOON))),
                        new TemporaryHours(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24), null)),
                null);

        assertThat(openAt(hours, "2026-10-02T10:00")).isTrue();
        assertThat(openAt(hours, "2026-10-02T14:00")).isFalse();
        assertThat(openAt(hours, "2026-10-05T10:00")).isFalse();
        assertThat(openAt(hours, "2026-11-24T10:00")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-04T10:00, true, the first Wednesday",
        "2026-11-11T10:00, false, the second",
        "2026-11-18T10:00, true, the third",
        "2026-11-18T12:00, false, after they left",
        "2026-10-07T10:00, false, the first Wednesday is a holiday",
        "2026-11-27T10:00, true, the one date"
    })
    void travelling_staff_come_on_their_days(LocalDateTime at, boolean open) {
        var hours = new OpeningHours(
                List.of(),
                true,
                null,
                null,
                null,
                List.of(
                        new TravellingDay(null, DayOfWeek.WEDNESDAY, List.of(3, 1), NINE, NOON),
                        new TravellingDay(LocalDate.of(2026, 11, 27), null, null, NINE, NOON)));

        assertThat(hours.openTimeAt(instant(at), CALENDAR) != null).isEqualTo(open);
    }

    @Test
    void open_over_midnight_is_one_opening() {
        var hours = new OpeningHours(
                List.of(
                        new HoursOfAWeekday(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT),
                        new HoursOfAWeekday(DayOfWeek.SATURDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0))),
                false,
                null,
                null,
                null,
                null);
        var night = new OpenTime(instant("2026-11-27T20:00"), instant("2026-11-28T02:00"));

        assertThat(hours.openTimeAt(instant("2026-11-27T23:59"), CALENDAR)).isEqualTo(night);
        assertThat(hours.openTimeAt(instant("2026-11-28T01:00"), CALENDAR)).isEqualTo(night);
        assertThat(hours.nextOpening(instant("2026-11-27T12:00"), CALENDAR)).isEqualTo(night);
        assertThat(hours.openTimeAt(instant("2026-11-28T02:00"), CALENDAR)).isNull();
    }

    @Test
    void the_next_opening_is_found_over_a_holiday() {
        var hours = OpeningHours.ofWeek(weekdays(NINE, FIVE).toList());

        assertThat(hours.nextOpening(instant("2026-09-30T17:00"), CALENDAR).from())
                .isEqualTo(instant("2026-10-08T09:00"));
        assertThat(hours.nextOpening(instant("2026-10-09T18:00"), CALENDAR).from())
                .as("the Saturday after it is worked")
                .isEqualTo(instant("2026-10-10T09:00"));
        assertThat(hours.opensBetween(instant("2026-10-09T18:00"), instant("2026-10-10T08:59"), CALENDAR))
                .isFalse();
        assertThat(hours.opensBetween(instant("2026-10-09T18:00"), instant("2026-10-10T09:00"), CALENDAR))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-12-31T16:59, true, open for a minute of the old year",
        "2026-12-31T17:00, false, the next opening is in a year whose holidays nobody has told",
        "2027-01-01T10:00, false, open in that year",
        "2026-11-27T18:00, true, the next opening is on Monday"
    })
    void it_can_be_told_whether_the_holidays_are_known_by_which_it_opens(LocalDateTime at, boolean known, String why) {
        var hours = OpeningHours.ofWeek(weekdays(NINE, FIVE).toList());

        assertThat(knowsHolidays(hours, instant(at))).isEqualTo(known);
        assertThat(knowsHolidays(
                        new OpeningHours(weekdays(NINE, FIVE).toList(), false, null, null, null, null), instant(at)))
                .as("on holidays it opens as on other days")
                .isTrue();
    }

    @Test
    void an_opening_that_ends_with_the_year_needs_no_holidays_of_the_next() {
        var late = new OpeningHours(
                List.of(new HoursOfAWeekday(DayOfWeek.THURSDAY, NINE, LocalTime.MIDNIGHT)),
                true,
                null,
                null,
                null,
                null);

        assertThat(knowsHolidays(late, instant("2026-12-31T20:00"))).isTrue();
    }

    @Test
    void what_opens_no_more_can_only_be_told_of_days_whose_holidays_are_known() {
        var once = new OpeningHours(
                List.of(),
                true,
                null,
                null,
                null,
                List.of(new TravellingDay(LocalDate.of(2026, 10, 9), null, null, NINE, NOON)));

        assertThat(knowsHolidays(once, instant("2026-10-10T09:00"))).isTrue();
        assertThat(knowsHolidays(once, instant("2026-11-23T09:00"))).isFalse();
        assertThat(knowsHolidays(OpeningHours.ofWeek(List.of()), instant("2026-11-23T09:00")))
                .as("it never opens, whatever holidays there are")
                .isTrue();
    }

    private static boolean knowsHolidays(OpeningHours hours, Instant at) {
        return hours.holidaysKnown(at, hours.nextOpening(at, CALENDAR), CALENDAR);
    }

    @Test
    void a_point_without_hours_never_opens() {
        var hours = OpeningHours.ofWeek(List.of());

        assertThat(hours.nextOpening(instant("2026-11-23T09:00"), CALENDAR)).isNull();
    }

    @Test
    void a_point_that_never_closes_is_always_open() {
        var hours = new OpeningHours(
                Stream.of(DayOfWeek.values())
                        .map(day -> new HoursOfAWeekday(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                        .toList(),
                false,
                null,
                null,
                null,
                null);
        var now = instant("2026-11-23T09:00");

        assertThat(hours.openTimeAt(now, CALENDAR).until()).isAfter(now.plusSeconds(7 * 24 * 3600));
    }

    @Test
    void what_contradicts_itself_is_refused_with_the_reason() {
        var day = LocalDate.of(2026, 11, 24);
        refused(OpeningHoursFlaw.END_BEFORE_START, () -> new Hours(NOON, NINE));
        refused(OpeningHoursFlaw.END_BEFORE_START, () -> new Hours(NINE, NINE));
        refused(OpeningHoursFlaw.TIME_NOT_ON_FULL_MINUTE, () -> new Hours(LocalTime.of(9, 0, 1), NOON));
        refused(OpeningHoursFlaw.PART_MISSING, () -> new Hours(null, NOON));
        refused(OpeningHoursFlaw.PART_MISSING, () -> new HoursOfAWeekday(null, NINE, NOON));
        refused(
                OpeningHoursFlaw.OVERLAPPING_HOURS,
                () -> OpeningHours.ofWeek(List.of(
                        new HoursOfAWeekday(DayOfWeek.MONDAY, NINE, NOON),
                        new HoursOfAWeekday(DayOfWeek.MONDAY, LocalTime.of(11, 59), FIVE))));
        refused(
                OpeningHoursFlaw.OVERLAPPING_DAYS,
                () -> new OpeningHours(
                        null,
                        true,
                        null,
                        null,
                        List.of(
                                new TemporaryHours(day, day.plusDays(2), null),
                                new TemporaryHours(day.plusDays(2), day.plusDays(3), null)),
                        null));
        refused(
                OpeningHoursFlaw.MAKE_UP_PATTERN_WITHOUT_HOURS,
                () -> new OpeningHours(null, true, DayOfWeek.MONDAY, null, null, null));
        refused(OpeningHoursFlaw.SERVICE_DAY_UNCLEAR, () -> new TravellingDay(null, null, null, NINE, NOON));
        refused(OpeningHoursFlaw.SERVICE_DAY_UNCLEAR, () -> new TravellingDay(day, DayOfWeek.FRIDAY, null, NINE, NOON));
        refused(
                OpeningHoursFlaw.WEEK_OF_MONTH_OUT_OF_RANGE,
                () -> new TravellingDay(null, DayOfWeek.MONDAY, List.of(6), NINE, NOON));
        refused(OpeningHoursFlaw.CLOSURE_REASON_INVALID, () -> new ClosedDays(day, day, "no code"));
        refused(OpeningHoursFlaw.END_BEFORE_START, () -> new ClosedDays(day, day.minusDays(1), "X"));
    }

    private static void refused(OpeningHoursFlaw flaw, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.facts()).containsEntry("reason", flaw.name()));
    }

    private static Stream<HoursOfAWeekday> weekdays(LocalTime from, LocalTime to) {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .map(day -> new HoursOfAWeekday(day, from, to));
    }

    private static boolean openAt(OpeningHours hours, String at) {
        return hours.openTimeAt(instant(at), CALENDAR) != null;
    }

    private static Instant instant(String local) {
        return instant(LocalDateTime.parse(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Zone.ID).toInstant();
    }
}
