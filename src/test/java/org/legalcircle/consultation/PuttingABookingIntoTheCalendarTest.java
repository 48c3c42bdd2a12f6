package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class PuttingABookingIntoTheCalendarTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Test
    void a_booking_is_a_file_every_calendar_program_takes() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        var response = file(citizen, booking);
        var calendar = CalendarOf.answer(response);

        assertThat(response.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
        assertThat(response.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"consultation-%s.ics\"", booking);
        assertThat(calendar.parsed().validate().getEntries()).isEmpty();
        assertThat(calendar.method()).isEqualTo("REQUEST");
        var event = calendar.event(booking);
        assertThat(CalendarOf.of(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(CalendarOf.of(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(CalendarOf.of(event, Property.SUMMARY)).isEqualTo("法律咨询预约");
        assertThat(CalendarOf.instant(event, Property.DTSTART)).isEqualTo(startOf(citizen, booking));
        assertThat(CalendarOf.instant(event, Property.DTEND))
                .isEqualTo(startOf(citizen, booking).plus(Duration.ofMinutes(30)));
        assertThat(CalendarOf.instant(event, Property.DTSTAMP)).isEqualTo(SettableClock.START);
        assertThat(CalendarOf.instant(event, Property.LAST_MODIFIED)).isEqualTo(SettableClock.START);
    }

    @Test
    void the_alarm_rings_an_hour_before() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        var alarms = CalendarOf.answer(file(citizen, booking)).event(booking).getAlarms();

        assertThat(alarms).hasSize(1);
        VAlarm alarm = alarms.get(0);
        assertThat(alarm.getRequiredProperty(Property.TRIGGER).getValue()).isEqualTo("-PT1H");
    }

    @Test
    void the_file_brings_its_time_zone_along() {
        var citizen = bureau.citizen();
        var calendar = CalendarOf.answer(file(citizen, citizen.booked(bureau.slot(1))));

        VTimeZone zone =
                calendar.parsed().<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(zone.getRequiredProperty(Property.TZID).getValue()).isEqualTo("Asia/Shanghai");
        assertThat(zone.getObservances()).hasSize(1);
        assertThat(calendar.text()).contains("TZOFFSETTO:+0800").contains("DTSTART;TZID=Asia/Shanghai:2026");
    }

    @Test
    void a_moved_booking_keeps_its_identity_and_has_a_higher_number() {
        var citizen = bureau.citizen();
        var slots = bureau.freeSlots(bureau.adviser(1));
        var booking = citizen.booked(slots.get(20));
        var before = CalendarOf.answer(file(citizen, booking)).event(booking);
        clock.advance(Duration.ofMinutes(1));
        citizen.moves(booking, slots.get(30)).then().statusCode(200);

        var after = CalendarOf.answer(file(citizen, booking)).event(booking);

        assertThat(CalendarOf.of(after, Property.UID)).isEqualTo(CalendarOf.of(before, Property.UID));
        assertThat(CalendarOf.of(after, Property.SEQUENCE)).isEqualTo("1");
        assertThat(CalendarOf.instant(after, Property.DTSTART)).isAfter(CalendarOf.instant(before, Property.DTSTART));
        assertThat(CalendarOf.instant(after, Property.DTSTAMP))
                .isEqualTo(SettableClock.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_cancelled_booking_is_taken_out_again() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));
        citizen.cancels(booking).then().statusCode(200);

        var response = file(citizen, booking);
        var calendar = CalendarOf.answer(response);

        assertThat(response.header("Content-Type")).endsWith("method=CANCEL");
        assertThat(calendar.parsed().validate().getEntries()).isEmpty();
        assertThat(calendar.method()).isEqualTo("CANCEL");
        var event = calendar.event(booking);
        assertThat(CalendarOf.of(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(CalendarOf.of(event, Property.SEQUENCE)).isEqualTo("1");
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void a_hold_is_tentative_and_one_that_ran_out_is_taken_out() {
        var citizen = bureau.citizen();
        var slot = bureau.slot(1);
        var booking = citizen.held(slot);
        var held = CalendarOf.answer(file(citizen, booking));
        clock.advance(Duration.ofMinutes(15));
        bureau.citizen().holds(slot).then().statusCode(201);

        var after = CalendarOf.answer(file(citizen, booking));

        assertThat(CalendarOf.of(held.event(booking), Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(after.method()).isEqualTo("CANCEL");
        assertThat(CalendarOf.of(after.event(booking), Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void nothing_tells_what_the_consultation_is_about() {
        var citizen = bureau.citizen();

        var text = CalendarOf.answer(file(citizen, citizen.booked(bureau.slot(1))))
                .text()
                .replace("\r\n ", "");

        assertThat(text)
                .contains("赵敏")
                .doesNotContain("拖欠")
                .doesNotContain("LABOUR")
                .doesNotContain("劳动");
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        var citizen = bureau.citizen();

        var lines = CalendarOf.answer(file(citizen, citizen.booked(bureau.slot(1))))
                .text()
                .split("\r\n");

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith(" "))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void the_file_speaks_the_callers_language() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        var english = CalendarOf.answer(given().auth()
                .oauth2(citizen.token())
                .header("Accept-Language", "en")
                .get("/api/v1/bookings/{id}.ics", booking));

        assertThat(CalendarOf.of(english.event(booking), Property.SUMMARY)).isEqualTo("Legal consultation");
    }

    @Test
    void somebody_elses_booking_is_not_found() {
        var booking = bureau.citizen().booked(bureau.slot(1));

        file(bureau.citizen(), booking).then().statusCode(404).body("type", is("/problems/booking-not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000-0000-7000-8000-000000000000", "not-a-booking", "------------------------------------"})
    void what_is_no_booking_is_not_found(String id) {
        given().auth()
                .oauth2(bureau.citizen().token())
                .get("/api/v1/bookings/" + id + ".ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void without_a_token_there_is_no_file() {
        given().get("/api/v1/bookings/{id}.ics", UUID.randomUUID()).then().statusCode(401);
    }

    private static Response file(Citizen citizen, UUID booking) {
        return given().auth().oauth2(citizen.token()).get("/api/v1/bookings/{id}.ics", booking);
    }

    private static Instant startOf(Citizen citizen, UUID booking) {
        String start = citizen.looksAt(booking).then().statusCode(200).extract().path("startsAt");
        return OffsetDateTime.parse(start).toInstant();
    }
}
