package org.legalcircle.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.identity.CoordinateSystem;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.identity.OrganisationSummary;

class WordsOfNoticesTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;
    private static final Instant START = at("2026-11-24T09:00:00");
    private static final UUID BOOKING = UUID.randomUUID();
    private static final OrganisationSummary STATION = new OrganisationSummary(
            UUID.randomUUID(),
            UUID.randomUUID(),
            OrganisationLevel.TOWNSHIP_STATION,
            "330881105",
            "/330881/330881105/",
            "贺村司法所",
            "贺村镇文明路 1 号",
            null,
            118.5,
            28.7,
            CoordinateSystem.CGCS2000);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-11-24T09:00:00, 11月24日（周二）上午9:00, 'Tuesday 24 November, 9:00 am'",
        "2026-11-29T12:05:00, 11月29日（周日）中午12:05, 'Sunday 29 November, 12:05 pm'",
        "2026-12-05T13:30:00, 12月5日（周六）下午1:30, 'Saturday 5 December, 1:30 pm'",
        "2027-01-01T19:00:00, 1月1日（周五）晚上7:00, 'Friday 1 January, 7:00 pm'",
        "2026-11-24T00:00:00, 11月24日（周二）凌晨12:00, 'Tuesday 24 November, 12:00 am'",
        "2026-11-24T05:59:00, 11月24日（周二）凌晨5:59, 'Tuesday 24 November, 5:59 am'"
    })
    void times_are_told_as_people_say_them(String local, String chinese, String english) {
        assertThat(SpokenTime.of(at(local), ZH)).isEqualTo(chinese);
        assertThat(SpokenTime.of(at(local), EN)).isEqualTo(english);
    }

    @Test
    void a_confirmation_tells_what_when_where_and_what_to_do() {
        var chinese = text(NoticeKind.BOOKING_CONFIRMED, facts("CONFIRMED", "ON_SITE", START), ZH);
        var english = text(NoticeKind.BOOKING_CONFIRMED, facts("CONFIRMED", "ON_SITE", START), EN);

        assertThat(chinese.title()).isEqualTo("预约成功");
        assertThat(chinese.text())
                .isEqualTo("您的法律咨询预约已确认：11月24日（周二）上午9:00。地点：贺村司法所（贺村镇文明路 1 号）。" + "请按时到，带上身份证和相关材料。要改期或取消，请在应用里办理。");
        assertThat(english.text())
                .startsWith("Your legal consultation is on Tuesday 24 November, 9:00 am. Place: 贺村司法所");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("changes")
    void a_notice_of_a_booking_that_changed_since_says_so_and_sends_nobody_anywhere(
            NoticeKind kind, String stage, Instant start) {
        var notice = text(kind, facts(stage, "ON_SITE", start), ZH);

        assertThat(notice.text()).endsWith("请以最新的通知为准。").doesNotContain("贺村司法所");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(NoticeKind.BOOKING_CONFIRMED, "CONFIRMED", START.plus(Duration.ofDays(1))),
                Arguments.of(NoticeKind.BOOKING_CONFIRMED, "CANCELLED", START),
                Arguments.of(NoticeKind.REMINDER_DAY_BEFORE, "CANCELLED", START),
                Arguments.of(NoticeKind.SEAT_OFFERED, "EXPIRED", START),
                Arguments.of(NoticeKind.BOOKING_MOVED, "CONFIRMED", START.minus(Duration.ofDays(1))));
    }

    @Test
    void a_notice_of_a_booking_that_is_gone_can_still_be_read() {
        assertThat(text(NoticeKind.BOOKING_CONFIRMED, null, ZH).text()).endsWith("请以最新的通知为准。");
    }

    @Test
    void somebody_met_by_phone_is_not_sent_to_a_place() {
        assertThat(text(NoticeKind.BOOKING_CONFIRMED, facts("CONFIRMED", "PHONE", START), ZH)
                        .text())
                .contains("给您打电话")
                .doesNotContain("贺村镇");
    }

    @Test
    void every_kind_has_its_words_in_both_languages() {
        for (var kind : NoticeKind.values()) {
            for (var locale : new Locale[] {ZH, EN}) {
                var notice = NoticeText.of(kind, occasion(), facts("CONFIRMED", "ON_SITE", START), STATION, locale);
                assertThat(notice.title()).as(kind.name()).isNotBlank().doesNotContain("{");
                assertThat(notice.text()).as(kind.name()).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void a_text_message_tells_time_and_place_and_nothing_else() {
        var facts = facts("OFFERED", "ON_SITE", START);
        var texts = Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::deservesText)
                .map(kind -> ShortText.of(kind, occasion(), facts, STATION, ZH));

        assertThat(texts)
                .allSatisfy(text -> assertThat(text.parameters())
                        .containsEntry("when", "11月24日（周二）上午9:00")
                        .containsEntry("place", "贺村司法所")
                        .containsEntry("until", "11月23日（周一）上午9:30")
                        .hasSize(3));
    }

    @Test
    void a_text_message_speaks_the_recipients_language() {
        var phone = facts("CONFIRMED", "PHONE", START);
        var english = ShortText.of(NoticeKind.REMINDER_HOUR_BEFORE, booking(), phone, STATION, EN);

        assertThat(english.template()).isEqualTo("reminder-hour-before-en");
        assertThat(english.parameters())
                .containsOnly(entry("when", "Tuesday 24 November, 9:00 am"), entry("place", "by phone"));
        assertThat(ShortText.of(NoticeKind.REMINDER_HOUR_BEFORE, booking(), phone, STATION, ZH)
                        .template())
                .isEqualTo("reminder-hour-before");
    }

    @ParameterizedTest(name = "{0} of a booking {1}, {2} minutes before the start: {3}")
    @CsvSource({
        "REMINDER_DAY_BEFORE,  CONFIRMED,  1440, true",
        "REMINDER_DAY_BEFORE,  CONFIRMED,  61,   true",
        "REMINDER_DAY_BEFORE,  CONFIRMED,  60,   false",
        "REMINDER_HOUR_BEFORE, CONFIRMED,  60,   true",
        "REMINDER_HOUR_BEFORE, CONFIRMED,  1,    true",
        "REMINDER_HOUR_BEFORE, CONFIRMED,  0,    false",
        "REMINDER_HOUR_BEFORE, CANCELLED,  60,   false",
        "REMINDER_HOUR_BEFORE, IN_SESSION, 10,   false",
        "BOOKING_CALLED_OFF,   CANCELLED,  10,   true",
        "BOOKING_CALLED_OFF,   CANCELLED,  -10,  false",
        "BOOKING_CONFIRMED,    CONFIRMED,  10,   true",
        "BOOKING_CONFIRMED,    CANCELLED,  10,   false",
        "BOOKING_MOVED,        HELD,       10,   true",
        "SEAT_OFFERED,         OFFERED,    10,   true",
        "SEAT_OFFERED,         EXPIRED,    10,   false"
    })
    void a_text_message_is_worth_sending_as_long_as_it_is_true_and_of_use(
            NoticeKind kind, String stage, long minutesBefore, boolean worth) {
        var now = START.minus(Duration.ofMinutes(minutesBefore));

        assertThat(kind.isWorthSending(booking(), facts(stage, "ON_SITE", START), now))
                .isEqualTo(worth);
    }

    @Test
    void an_offer_is_not_sent_once_it_cannot_be_answered_any_more() {
        var offered = facts("OFFERED", "ON_SITE", START);
        var until = occasion().answerUntil();

        assertThat(NoticeKind.SEAT_OFFERED.isWorthSending(occasion(), offered, until.minusSeconds(1)))
                .isTrue();
        assertThat(NoticeKind.SEAT_OFFERED.isWorthSending(occasion(), offered, until))
                .isFalse();
    }

    private static NoticeText text(NoticeKind kind, BookingFacts facts, Locale locale) {
        return NoticeText.of(kind, occasion(), facts, STATION, locale);
    }

    private static Occasion occasion() {
        return new Occasion(BOOKING, UUID.randomUUID(), START, at("2026-11-23T14:00:00"), at("2026-11-23T09:30:00"));
    }

    private static Occasion booking() {
        return Occasion.booking(BOOKING, START);
    }

    private static BookingFacts facts(String stage, String channel, Instant start) {
        var end = start.plus(Duration.ofMinutes(30));
        return new BookingFacts(BOOKING, UUID.randomUUID(), start, end, "赵敏", STATION.id(), channel, stage, 0);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
