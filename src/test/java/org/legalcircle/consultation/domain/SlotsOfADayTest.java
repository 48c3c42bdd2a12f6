package org.legalcircle.consultation.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.of;
import static org.legalcircle.consultation.domain.OpeningRulesSketch.ON_SITE;
import static org.legalcircle.consultation.domain.OpeningRulesSketch.PHONE;
import static org.legalcircle.consultation.domain.OpeningRulesSketch.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legalcircle.platform.time.ShippedCalendar;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

class SlotsOfADayTest {
    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();
    private static final String MON = "2026-11-23";
    private static final String HOLIDAY = "2026-10-01";
    private static final String MAKE_UP_SATURDAY = "2026-10-10";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"hours", "breaks_and_buffers", "closures_and_calendar", "extra_days"})
    void slots_follow_from_the_rules(String name, OpeningRulesSketch sketch, String day, String slots) {
        assertThat(shown(sketch.rules(), day)).isEqualTo(slots);
    }

    static Stream<Arguments> hours() {
        return Stream.of(
                of("an ordinary Monday", office("09:00", "12:00"), MON, "09:00-10:00 10:00-11:00 11:00-12:00"),
                of("a Saturday without hours", office("09:00", "12:00"), "2026-11-28", ""),
                of("the last slot may end at the close", office("09:00", "10:00"), MON, "09:00-10:00"),
                of("a minute short of a slot", office("09:00", "09:59"), MON, ""),
                of("what is left of an hour is no slot", office("09:00", "10:59"), MON, "09:00-10:00"),
                of("to the last minute of the day", office("22:59", "23:59"), MON, "22:59-23:59"),
                of("from midnight", office("00:00", "01:00"), MON, "00:00-01:00"));
    }

    static Stream<Arguments> breaks_and_buffers() {
        return Stream.of(
                of(
                        "a break cuts the day in two",
                        office("09:00", "14:00").pause(null, "11:30", "13:00"),
                        MON,
                        "09:00-10:00 10:00-11:00 13:00-14:00"),
                of(
                        "a break of another weekday does not count",
                        office("09:00", "10:00").pause(WEDNESDAY, "09:00", "10:00"),
                        MON,
                        "09:00-10:00"),
                of("a break takes the whole day", office("09:00", "11:00").pause(MONDAY, "08:00", "12:00"), MON, ""),
                of(
                        "breaks may share time",
                        office("09:00", "13:00").pause(null, "10:00", "11:00").pause(MONDAY, "10:30", "12:00"),
                        MON,
                        "09:00-10:00 12:00-13:00"),
                of(
                        "a buffer lies between slots and not after the last",
                        office("09:00", "11:10").buffer("PT10M"),
                        MON,
                        "09:00-10:00 10:10-11:10"),
                of(
                        "a buffer reaches over a short break",
                        office("09:00", "11:30").buffer("PT30M").pause(null, "10:00", "10:10"),
                        MON,
                        "09:00-10:00 10:30-11:30"),
                of(
                        "a buffer reaches into the hours that follow",
                        new OpeningRulesSketch()
                                .hours(MONDAY, "10:00", "12:00")
                                .hours(MONDAY, "09:00", "10:00")
                                .buffer("PT15M"),
                        MON,
                        "09:00-10:00 10:15-11:15"));
    }

    static Stream<Arguments> closures_and_calendar() {
        var office = office("09:00", "10:00");
        var vacation = office("09:00", "10:00").closed("2026-11-24", "2026-11-25");
        var saturdays = office("09:00", "10:00").hours(SATURDAY, "14:00", "15:00");
        var always = office("09:00", "10:00").whateverTheCalendarSays();
        var friday = new OpeningRulesSketch()
                .hours(MONDAY, "09:00", "10:00")
                .hours(FRIDAY, "13:00", "16:00")
                .pause(FRIDAY, "14:00", "15:00")
                .pause(SATURDAY, "15:00", "16:00")
                .makeUpDaysLike(FRIDAY);
        return Stream.of(
                of("open the day before a closure", vacation, MON, "09:00-10:00"),
                of("closed on its first day", vacation, "2026-11-24", ""),
                of("closed on its last day", vacation, "2026-11-25", ""),
                of("open the day after", vacation, "2026-11-26", "09:00-10:00"),
                of("closed on a public holiday", office, HOLIDAY, ""),
                of("closed on a Saturday within a holiday", saturdays, "2026-10-03", ""),
                of("open on an ordinary Saturday that has hours", saturdays, "2026-11-28", "14:00-15:00"),
                of("make-up Saturday in place of a Saturday's hours", saturdays, MAKE_UP_SATURDAY, "09:00-10:00"),
                of("make-up Saturday like the first weekday with hours", office, MAKE_UP_SATURDAY, "09:00-10:00"),
                of("make-up Sunday like the first weekday with hours", office, "2026-09-20", "09:00-10:00"),
                of("make-up day like the weekday named", friday, MAKE_UP_SATURDAY, "13:00-14:00 15:00-16:00"),
                of("make-up day of a week without hours", new OpeningRulesSketch(), MAKE_UP_SATURDAY, ""),
                of("a holiday, the calendar not followed", always, HOLIDAY, "09:00-10:00"),
                of("a make-up Saturday, the calendar not followed", always, MAKE_UP_SATURDAY, ""));
    }

    static Stream<Arguments> extra_days() {
        return Stream.of(
                of(
                        "an extra day on a holiday",
                        office("09:00", "10:00").extra(HOLIDAY, "14:00", "15:00"),
                        HOLIDAY,
                        "14:00-15:00"),
                of(
                        "an extra day within a closure",
                        office("09:00", "10:00").closed(MON, MON).extra(MON, "14:00", "15:00"),
                        MON,
                        ""),
                of(
                        "extra hours come to those of the week",
                        office("09:00", "10:00").extra(MON, "19:00", "20:00"),
                        MON,
                        "09:00-10:00 19:00-20:00"),
                of(
                        "extra hours open nothing twice",
                        office("09:00", "10:00").extra(MON, "08:00", "11:00"),
                        MON,
                        "08:00-09:00 09:00-10:00 10:00-11:00"),
                of(
                        "breaks hold in extra hours",
                        office("09:00", "10:00").pause(null, "14:00", "14:30").extra(HOLIDAY, "14:00", "16:00"),
                        HOLIDAY,
                        "14:30-15:30"));
    }

    @Test
    void a_slot_is_met_on_the_channels_of_its_hours() {
        var both = Set.of(Channel.VIDEO_LINK, Channel.ON_SITE);
        var rules = new OpeningRulesSketch()
                .hours(MONDAY, "09:00", "10:00", both)
                .hours(MONDAY, "10:00", "11:00", ON_SITE)
                .extra(MON, "11:00", "12:00")
                .rules();

        assertThat(rules.slotsOn(LocalDate.parse(MON), CALENDAR))
                .extracting(SlotTime::channels)
                .containsExactly(both, ON_SITE, PHONE);
    }

    @Test
    void slots_are_told_in_the_time_of_the_county() {
        assertThat(office("09:00", "10:00").rules().slotsOn(LocalDate.parse(MON), CALENDAR))
                .containsExactly(new SlotTime(
                        Instant.parse("2026-11-23T01:00:00Z"), Instant.parse("2026-11-23T02:00:00Z"), ON_SITE));
    }

    @ParameterizedTest(name = "from {0} until before {1}: {2}")
    @CsvSource({
        "2026-09-28, 2026-10-12, 09-28 09-29 09-30 10-08 10-09 10-10",
        "2026-09-18, 2026-09-22, 09-18 09-20 09-21",
        "2026-11-23, 2026-11-24, 11-23",
        "2026-11-23, 2026-11-23, ''",
        "2026-11-24, 2026-11-23, ''",
    })
    void a_span_gives_the_slots_of_its_days(LocalDate from, LocalDate toExclusive, String days) {
        var slots = office("09:00", "10:00").rules().slotsBetween(from, toExclusive, CALENDAR);

        assertThat(slots.stream()
                        .map(slot -> Zone.dateOf(slot.startsAt()).toString().substring(5))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @Test
    void a_span_of_more_than_a_year_is_refused() {
        var from = LocalDate.parse("2026-01-01");
        var rules = office("09:00", "10:00").rules();

        assertThat(rules.slotsBetween(from, from.plusDays(365), CALENDAR)).hasSize(248);
        assertThatIllegalArgumentException().isThrownBy(() -> rules.slotsBetween(from, from.plusDays(367), CALENDAR));
    }

    @Test
    void limits_of_booking_and_changing_are_counted_from_the_start() {
        var start = Instant.parse("2026-11-24T01:00:00Z");
        var rules = office("09:00", "10:00").earliestNotice("PT30M").window(7).rules();

        assertThat(rules.bookableUntil(start)).isEqualTo("2026-11-24T00:30:00Z");
        assertThat(rules.changeableUntil(start)).isEqualTo("2026-11-23T23:00:00Z");
        assertThat(rules.lastBookableDay(LocalDate.parse(MON))).isEqualTo("2026-11-30");
    }

    @Test
    void the_simple_week_has_the_defaults() {
        var week = List.of(new WeeklyHours(MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), ON_SITE));
        var rules = OpeningRules.ofWeek(week, Duration.ofMinutes(30));

        assertThat(shown(rules, MON)).isEqualTo("09:00-09:30 09:30-10:00");
        assertThat(shown(rules, "2026-10-05")).isEmpty();
        assertThat(rules.capacity()).isEqualTo(1);
        assertThat(rules.bookingWindowDays()).isEqualTo(28);
        assertThat(rules.cancellationNotice()).hasHours(2);
    }

    private static String shown(OpeningRules rules, String day) {
        return rules.slotsOn(LocalDate.parse(day), CALENDAR).stream()
                .map(slot -> clock(slot.startsAt(), day) + "-" + clock(slot.endsAt(), day))
                .collect(Collectors.joining(" "));
    }

    private static LocalTime clock(Instant instant, String expectedDay) {
        assertThat(Zone.dateOf(instant)).isEqualTo(expectedDay);
        return Zone.local(instant).toLocalTime();
    }
}
