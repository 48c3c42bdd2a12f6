package org.legalcircle.casework.matter;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.CalendarYear;
import org.legalcircle.platform.time.ShippedCalendar;
import org.legalcircle.platform.time.WorkingCalendar;

class DeadlineTest {
    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();
    private static final LawfulGround SUPPLEMENT = new LawfulGround("SUPPLEMENT", "Notarisation Law art. 30");
    private static final UUID HEAD = new UUID(0, 1);

    @ParameterizedTest(name = "{3} from {0}, {1} {2}: {4}")
    @CsvSource({
        "2026-02-12,  5, WORKING_DAY,  Civil Code art. 201,               2026-02-26",
        "2026-09-28,  7, WORKING_DAY,  Civil Code art. 201,               2026-10-13",
        "2026-09-18,  5, WORKING_DAY,  Civil Code art. 201,               2026-09-24",
        "2026-04-30,  3, WORKING_DAY,  Civil Code art. 201,               2026-05-08",
        "2026-02-13,  7, CALENDAR_DAY, Civil Code art. 203,               2026-02-24",
        "2026-09-28,  3, CALENDAR_DAY, Civil Code art. 203,               2026-10-08",
        "2026-08-02, 60, CALENDAR_DAY, Civil Code art. 203,               2026-10-08",
        "2026-09-13,  7, CALENDAR_DAY, Civil Code art. 203 on a make-up workday, 2026-09-20",
        "2026-01-31,  1, MONTH,        Civil Code art. 202 without a corresponding day, 2026-02-28",
        "2026-03-31,  1, MONTH,        Civil Code art. 202 without a corresponding day, 2026-04-30",
        "2026-01-18,  1, MONTH,        Civil Code arts. 202 and 203,      2026-02-24",
        "2024-02-29,  1, YEAR,         Civil Code art. 202 in no leap year, 2025-02-28",
        "2025-10-01,  1, YEAR,         Civil Code arts. 202 and 203,      2026-10-08",
    })
    void the_last_day_is(LocalDate start, int amount, PeriodUnit unit, String article, LocalDate last) {
        var deadline = Deadline.startingOn(start, new Period(amount, unit), CALENDAR);

        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.overdueOn(last)).isFalse();
        assertThat(deadline.overdueOn(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: {3} {4} from {2} end on {5}")
    @CsvSource({
        "PM-01, Provisions on mediation work art. 33,             2026-08-31,  1, MONTH,        2026-09-30",
        "PM-01, Provisions on mediation work art. 33,             2026-01-20,  1, MONTH,        2026-02-24",
        "PM-02, People's Mediation Law art. 33,                   2026-09-04, 30, CALENDAR_DAY, 2026-10-08",
        "PM-02, Civil Procedure Law art. 205,                     2026-11-23, 30, CALENDAR_DAY, 2026-12-23",
        "PM-04, Rules on judicial confirmation 2011 art. 4,       2026-11-23,  3, CALENDAR_DAY, 2026-11-26",
        "PM-04, Rules on judicial confirmation 2011 art. 4,       2026-09-29,  3, CALENDAR_DAY, 2026-10-08",
        "PM-05, Civil Procedure Law art. 187,                     2026-11-23, 30, CALENDAR_DAY, 2026-12-23",
        "PM-05, Rules on judicial confirmation 2011 art. 5,       2026-11-23, 15, CALENDAR_DAY, 2026-12-08",
        "PM-08, Rules on judicial confirmation 2011 art. 10,      2025-11-24,  1, YEAR,         2026-11-24",
        "PM-09, Rules on online mediation art. 24,                2026-11-23, 30, CALENDAR_DAY, 2026-12-23",
        "PM-09, Rules on online mediation art. 12,                2026-09-30,  3, WORKING_DAY,  2026-10-10",
        "PM-10, Labour Dispute Mediation and Arbitration Law 14,  2026-11-23, 15, CALENDAR_DAY, 2026-12-08",
        "PM-10, Labour Dispute Mediation and Arbitration Law 14,  2026-09-17, 15, CALENDAR_DAY, 2026-10-08",
    })
    void mediation_has_until(
            String rule, String article, LocalDate start, int amount, PeriodUnit unit, LocalDate last) {
        assertThat(Deadline.startingOn(start, new Period(amount, unit), CALENDAR)
                        .lastDay())
                .isEqualTo(last);
    }

    @Test
    void the_courts_ten_more_days_are_counted_on_from_the_fifteen_before_they_were_rolled_forward() {
        var limit = ExtensionLimit.once(Period.calendarDays(10), "2011 rules art. 5", Role.BUREAU_ADMIN);
        var deadline = Deadline.startingOn(parse("2026-09-16"), Period.calendarDays(15), CALENDAR);

        assertThat(deadline.lastDay()).isEqualTo(parse("2026-10-08"));
        assertThat(deadline.extendedBy(more(Period.calendarDays(10)), limit, Set.of(Role.BUREAU_ADMIN), CALENDAR)
                        .lastDay())
                .isEqualTo(parse("2026-10-12"));
    }

    @Test
    void the_day_ends_at_midnight_in_jiangshan() {
        var deadline = Deadline.startingAt(at("2026-11-23T23:59:59+08:00"), Period.calendarDays(3), CALENDAR);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-27T00:00:00+08:00"));
        assertThat(deadline.overdueAt(at("2026-11-26T23:59:59+08:00"))).isFalse();
        assertThat(deadline.overdueAt(at("2026-11-27T00:00:00+08:00"))).isTrue();
    }

    @Test
    void hours_run_from_the_moment_over_days_of_rest() {
        var deadline = Deadline.startingAt(at("2026-09-30T16:30:00+08:00"), Period.hours(24), CALENDAR);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-01T16:30:00+08:00"));
    }

    @Test
    void hours_that_were_paused_are_all_given_back() {
        var deadline = Deadline.startingAt(at("2026-11-23T09:00:00+08:00"), Period.hours(24), CALENDAR)
                .pausedAt(at("2026-11-23T19:00:00+08:00"), SUPPLEMENT)
                .resumedAt(at("2026-11-24T08:30:00+08:00"), CALENDAR);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-24T22:30:00+08:00"));
    }

    @Test
    void what_stands_still_is_never_overdue_and_has_no_end() {
        var paused = ofTenWorkingDays().pausedOn(parse("2026-11-25"), SUPPLEMENT);

        assertThat(paused.dueAt()).isNull();
        assertThat(paused.lastDay()).isNull();
        assertThat(paused.overdueOn(parse("2036-01-01"))).isFalse();
    }

    @Test
    void the_day_of_the_pause_is_not_counted_and_that_of_the_resumption_is() {
        assertThat(ofTenWorkingDays().lastDay()).isEqualTo(parse("2026-12-07"));
        assertThat(ofTenWorkingDays()
                        .pausedOn(parse("2026-11-25"), SUPPLEMENT)
                        .resumedOn(parse("2026-11-30"), CALENDAR)
                        .lastDay())
                .isEqualTo(parse("2026-12-10"));
    }

    @Test
    void calendar_days_that_were_paused_are_given_back_and_the_end_is_rolled_forward_again() {
        var deadline = Deadline.startingOn(parse("2026-09-14"), Period.calendarDays(7), CALENDAR);

        assertThat(deadline.lastDay()).isEqualTo(parse("2026-09-21"));
        assertThat(deadline.pausedOn(parse("2026-09-16"), SUPPLEMENT)
                        .resumedOn(parse("2026-09-27"), CALENDAR)
                        .lastDay())
                .isEqualTo(parse("2026-10-08"));
    }

    @Test
    void a_pause_in_the_days_it_was_rolled_over_ends_on_no_paused_day() {
        var deadline = Deadline.startingOn(parse("2026-09-28"), Period.calendarDays(3), CALENDAR);

        assertThat(deadline.pausedOn(parse("2026-10-05"), SUPPLEMENT)
                        .resumedOn(parse("2026-10-20"), CALENDAR)
                        .lastDay())
                .isEqualTo(parse("2026-10-20"));
    }

    @Test
    void it_is_paused_and_resumed_only_in_turn() {
        var paused = ofTenWorkingDays().pausedOn(parse("2026-11-25"), SUPPLEMENT);

        refuses(() -> paused.pausedOn(parse("2026-11-26"), SUPPLEMENT), MatterRefusal.DEADLINE_PAUSED);
        refuses(() -> ofTenWorkingDays().resumedOn(parse("2026-11-26"), CALENDAR), MatterRefusal.DEADLINE_NOT_PAUSED);
        assertThatIllegalArgumentException().isThrownBy(() -> paused.resumedOn(parse("2026-11-24"), CALENDAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofTenWorkingDays().pausedOn(parse("2026-11-22"), SUPPLEMENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        paused.resumedOn(parse("2026-11-30"), CALENDAR).pausedOn(parse("2026-11-29"), SUPPLEMENT));
    }

    @Test
    void what_has_passed_is_neither_paused_nor_extended() {
        var limit = ExtensionLimit.once(Period.workingDays(5), "article", Role.BUREAU_ADMIN);
        var late = new Extension(Period.workingDays(1), HEAD, "late", at("2026-12-08T00:00:00+08:00"));

        refuses(() -> ofTenWorkingDays().pausedOn(parse("2026-12-08"), SUPPLEMENT), MatterRefusal.DEADLINE_PASSED);
        refuses(
                () -> ofTenWorkingDays().extendedBy(late, limit, Set.of(Role.BUREAU_ADMIN), CALENDAR),
                MatterRefusal.DEADLINE_PASSED);
        assertThat(ofTenWorkingDays().pausedOn(parse("2026-12-07"), SUPPLEMENT).standsStill())
                .isTrue();
    }

    @Test
    void an_extension_keeps_to_the_law() {
        var limit = ExtensionLimit.once(Period.workingDays(5), "article", Role.BUREAU_ADMIN, Role.AUDITOR);
        var head = Set.of(Role.BUREAU_ADMIN);
        var five = more(Period.workingDays(5));
        var extended = ofTenWorkingDays().extendedBy(five, limit, head, CALENDAR);

        assertThat(extended.lastDay()).isEqualTo(parse("2026-12-14"));
        refuses(() -> extended.extendedBy(five, limit, head, CALENDAR), MatterRefusal.EXTENSION_NOT_ALLOWED);
        refuses(
                () -> ofTenWorkingDays().extendedBy(five, ExtensionLimit.NEVER, head, CALENDAR),
                MatterRefusal.EXTENSION_NOT_ALLOWED);
        refuses(
                () -> ofTenWorkingDays().extendedBy(five, limit, Set.of(Role.MEDIATOR), CALENDAR),
                MatterRefusal.APPROVER_REQUIRED);
        refuses(
                () -> ofTenWorkingDays().extendedBy(more(Period.workingDays(6)), limit, head, CALENDAR),
                MatterRefusal.EXTENSION_TOO_LONG);
        refuses(
                () -> ofTenWorkingDays().extendedBy(more(Period.calendarDays(1)), limit, head, CALENDAR),
                MatterRefusal.EXTENSION_TOO_LONG);
        refuses(
                () -> ofTenWorkingDays()
                        .pausedOn(parse("2026-11-25"), SUPPLEMENT)
                        .extendedBy(five, limit, head, CALENDAR),
                MatterRefusal.DEADLINE_PAUSED);
    }

    @Test
    void another_calendar_moves_it() {
        var withoutNotices = WorkingCalendar.of(List.<CalendarYear>of(), year -> {});
        var before = Deadline.startingOn(parse("2026-09-28"), Period.workingDays(7), withoutNotices);

        assertThat(before.lastDay()).isEqualTo(parse("2026-10-07"));
        var after = before.countedBy(CALENDAR);
        assertThat(after.lastDay()).isEqualTo(parse("2026-10-13"));
        assertThat(after.calendarVersion()).isEqualTo(CALENDAR.version()).isNotEqualTo(before.calendarVersion());
    }

    @Test
    void it_is_the_same_when_read_back() throws JsonProcessingException {
        var limit = ExtensionLimit.once(Period.workingDays(5), "article", Role.BUREAU_ADMIN);
        var deadline = ofTenWorkingDays()
                .extendedBy(more(Period.workingDays(5)), limit, Set.of(Role.BUREAU_ADMIN), CALENDAR)
                .pausedOn(parse("2026-11-25"), SUPPLEMENT)
                .resumedOn(parse("2026-11-30"), CALENDAR)
                .pausedOn(parse("2026-12-01"), SUPPLEMENT);
        var json = ShippedCalendar.json();

        assertThat(json.readValue(json.writeValueAsString(deadline), Deadline.class))
                .isEqualTo(deadline);
    }

    @Test
    void there_is_no_period_of_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.calendarDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.years(10_001));
    }

    private static Deadline ofTenWorkingDays() {
        return Deadline.startingOn(parse("2026-11-23"), Period.workingDays(10), CALENDAR);
    }

    private static Extension more(Period by) {
        return new Extension(by, HEAD, "facts are hard to find", at("2026-09-20T10:00:00+08:00"));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static void refuses(ThrowingCallable what, MatterRefusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
