package org.legalcircle.consultation.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legalcircle.consultation.domain.OpeningRulesFlaw.*;
import static org.legalcircle.consultation.domain.OpeningRulesSketch.ON_SITE;
import static org.legalcircle.consultation.domain.OpeningRulesSketch.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.ShippedCalendar;

class OpeningRulesRefusedTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final ObjectMapper json = ShippedCalendar.json();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"parts", "wholes"})
    void rules_that_cannot_be_are_refused_with_the_reason(
            OpeningRulesFlaw reason, String name, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(ConsultationRefusal.OPENING_RULES_INVALID);
            assertThat(refused.facts()).containsOnly(Map.entry("reason", reason.name()));
        });
    }

    static Stream<Arguments> parts() {
        var holed = new HashSet<>(Arrays.asList(Channel.PHONE, null));
        return Stream.of(
                part(PART_MISSING, "no weekday", () -> new WeeklyHours(null, NINE, TEN, ON_SITE)),
                part(PART_MISSING, "no start", () -> new WeeklyHours(MONDAY, null, TEN, ON_SITE)),
                part(PART_MISSING, "no end", () -> new Break(null, NINE, null)),
                part(PART_MISSING, "no date", () -> new ExtraDay(null, NINE, TEN, ON_SITE)),
                part(PART_MISSING, "no first day", () -> new Closure(null, DAY, "LEAVE")),
                part(PART_MISSING, "no last day", () -> new Closure(DAY, null, "LEAVE")),
                part(PART_MISSING, "no reason", () -> new Closure(DAY, DAY, null)),
                part(PART_MISSING, "a hole among channels", () -> new WeeklyHours(MONDAY, NINE, TEN, holed)),
                part(CHANNEL_MISSING, "no channels", () -> new WeeklyHours(MONDAY, NINE, TEN, null)),
                part(CHANNEL_MISSING, "none named", () -> new ExtraDay(DAY, NINE, TEN, Set.of())),
                part(END_BEFORE_START, "hours", () -> new WeeklyHours(MONDAY, TEN, NINE, ON_SITE)),
                part(END_BEFORE_START, "no time at all", () -> new Break(null, NINE, NINE)),
                part(END_BEFORE_START, "extra", () -> new ExtraDay(DAY, TEN, NINE, ON_SITE)),
                part(END_BEFORE_START, "closure", () -> new Closure(DAY, DAY.minusDays(1), "LEAVE")),
                part(TIME_NOT_ON_FULL_MINUTE, "second", () -> new Break(null, NINE.plusSeconds(1), TEN)),
                part(TIME_NOT_ON_FULL_MINUTE, "nano", () -> new Break(null, NINE, TEN.plusNanos(1))),
                part(CLOSURE_REASON_INVALID, "free text", () -> new Closure(DAY, DAY, "on leave")),
                part(CLOSURE_REASON_INVALID, "empty", () -> new Closure(DAY, DAY, "")),
                part(CLOSURE_REASON_INVALID, "long", () -> new Closure(DAY, DAY, "A".repeat(41))),
                part(TOO_MANY_ENTRIES, "weekly", () -> lists(43, 0, 0, 0)),
                part(TOO_MANY_ENTRIES, "breaks", () -> lists(0, 43, 0, 0)),
                part(TOO_MANY_ENTRIES, "closures", () -> lists(0, 0, 201, 0)),
                part(TOO_MANY_ENTRIES, "extra days", () -> lists(0, 0, 0, 101)));
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                whole(PART_MISSING, "no slot length", week -> week.slots(null)),
                whole(PART_MISSING, "a hole in a list", week -> week.closure(null)),
                whole(OVERLAPPING_HOURS, "a minute", week -> week.hours(MONDAY, "11:59", "13:00")),
                whole(OVERLAPPING_HOURS, "twice the same", week -> week.hours(TUESDAY, "09:00", "12:00")),
                whole(OVERLAPPING_HOURS, "within", week -> week.hours(TUESDAY, "10:00", "11:00")),
                whole(
                        OVERLAPPING_HOURS,
                        "extra",
                        week -> week.extra("2026-11-28", "09:00", "11:00").extra("2026-11-28", "10:00", "12:00")),
                whole(MAKE_UP_PATTERN_WITHOUT_HOURS, "Sunday", week -> week.makeUpDaysLike(SUNDAY)),
                whole(SLOT_LENGTH_OUT_OF_RANGE, "short", week -> week.slots("PT4M")),
                whole(SLOT_LENGTH_OUT_OF_RANGE, "long", week -> week.slots("PT8H1M")),
                whole(SLOT_LENGTH_OUT_OF_RANGE, "seconds", week -> week.slots("PT10M1S")),
                whole(SLOT_LENGTH_OUT_OF_RANGE, "none", week -> week.slots("PT0S")),
                whole(SLOT_LENGTH_OUT_OF_RANGE, "negative", week -> week.slots("PT-1H")),
                whole(BUFFER_OUT_OF_RANGE, "negative", week -> week.buffer("PT-1M")),
                whole(BUFFER_OUT_OF_RANGE, "long", week -> week.buffer("PT4H1M")),
                whole(BUFFER_OUT_OF_RANGE, "seconds", week -> week.buffer("PT1S")),
                whole(CAPACITY_OUT_OF_RANGE, "0", week -> week.capacity(0)),
                whole(CAPACITY_OUT_OF_RANGE, "61", week -> week.capacity(61)),
                whole(BOOKING_WINDOW_OUT_OF_RANGE, "0", week -> week.window(0)),
                whole(BOOKING_WINDOW_OUT_OF_RANGE, "181", week -> week.window(181)),
                whole(EARLIEST_NOTICE_OUT_OF_RANGE, "negative", week -> week.earliestNotice("PT-1S")),
                whole(EARLIEST_NOTICE_OUT_OF_RANGE, "long", week -> week.earliestNotice("P30DT1S")),
                whole(CANCELLATION_NOTICE_OUT_OF_RANGE, "negative", week -> week.cancellationNotice("PT-1S")),
                whole(CANCELLATION_NOTICE_OUT_OF_RANGE, "long", week -> week.cancellationNotice("P30DT1S")));
    }

    @Test
    void what_lies_on_the_limits_is_accepted() {
        var largest = office("08:00", "16:00")
                .slots("PT8H")
                .buffer("PT4H")
                .capacity(60)
                .window(180)
                .earliestNotice("P30D")
                .cancellationNotice("P30D");

        assertThat(largest.rules().capacity()).isEqualTo(60);
        assertThat(office("09:00", "10:00").slots("PT5M").window(1).rules().bookingWindowDays())
                .isEqualTo(1);
        assertThat(lists(42, 42, 200, 100).closures()).hasSize(200);
    }

    @Test
    void hours_that_touch_do_not_overlap() {
        assertThat(office("09:00", "12:00")
                        .hours(MONDAY, "12:00", "13:00")
                        .rules()
                        .weekly())
                .hasSize(6);
    }

    @Test
    void lists_given_cannot_be_changed_behind_the_rules() {
        var closures = new ArrayList<Closure>();
        var rules =
                new OpeningRules(null, null, closures, null, true, null, Duration.ofHours(1), null, 1, null, 28, null);

        closures.add(new Closure(DAY, DAY, "LEAVE"));

        assertThat(rules.closures()).isEmpty();
        assertThat(rules.weekly()).isEmpty();
        assertThat(rules.buffer()).isZero();
        assertThat(rules.earliestNotice()).isZero();
    }

    @Test
    void rules_come_back_from_json_as_they_were() throws JsonProcessingException {
        var rules = office("09:00", "12:00")
                .pause(MONDAY, "10:00", "10:30")
                .pause(null, "11:00", "11:10")
                .closed("2026-12-01", "2026-12-05")
                .extra("2026-11-28", "09:00", "11:00")
                .makeUpDaysLike(TUESDAY)
                .buffer("PT10M")
                .rules();

        var written = json.writeValueAsString(rules);

        assertThat(json.readValue(written, OpeningRules.class)).isEqualTo(rules);
        assertThat(json.readTree(written).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(OpeningRules.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void a_flaw_met_while_reading_json_stays_known_as_the_refusal() {
        var backwards = """
                {"weekly": [{"dayOfWeek": "MONDAY", "from": "10:00", "to": "09:00", "channels": ["PHONE"]}]}
                """;

        assertThatThrownBy(() -> json.readValue(backwards, OpeningRules.class)).hasRootCauseInstanceOf(Refused.class);
    }

    private static OpeningRules lists(int weekly, int breaks, int closures, int extraDays) {
        return new OpeningRules(
                IntStream.range(0, weekly)
                        .mapToObj(i -> new WeeklyHours(
                                MONDAY.plus(i), LocalTime.of(i / 7, 0), LocalTime.of(i / 7 + 1, 0), ON_SITE))
                        .toList(),
                Collections.nCopies(breaks, new Break(null, NINE, TEN)),
                Collections.nCopies(closures, new Closure(DAY, DAY, "LEAVE")),
                IntStream.range(0, extraDays)
                        .mapToObj(i -> new ExtraDay(DAY.plusDays(i), NINE, TEN, ON_SITE))
                        .toList(),
                true,
                null,
                Duration.ofHours(1),
                null,
                1,
                null,
                28,
                null);
    }

    private static Arguments part(OpeningRulesFlaw reason, String name, ThrowingCallable making) {
        return Arguments.of(reason, name, making);
    }

    private static Arguments whole(OpeningRulesFlaw reason, String name, UnaryOperator<OpeningRulesSketch> flaw) {
        return part(reason, name, () -> flaw.apply(office("09:00", "12:00")).rules());
    }
}
