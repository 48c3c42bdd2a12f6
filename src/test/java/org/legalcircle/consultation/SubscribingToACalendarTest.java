package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SubscribingToACalendarTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void whoever_knows_the_link_reads_the_calendar_without_signing_in() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));

        var response = given().get(linkOf(citizen));
        var calendar = CalendarOf.answer(response);

        assertThat(response.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8; method=PUBLISH");
        assertThat(response.header("Cache-Control")).isEqualTo("private, max-age=300, must-revalidate");
        assertThat(calendar.method()).isEqualTo("PUBLISH");
        assertThat(calendar.parsed().validate().getEntries()).isEmpty();
        assertThat(calendar.events()).hasSize(1);
        assertThat(CalendarOf.of(calendar.event(booking), Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(calendar.text()).doesNotContain("ATTENDEE");
    }

    @Test
    void cancelled_bookings_are_marked_and_holds_are_left_out() {
        var citizen = bureau.citizen();
        var slots = bureau.freeSlots(bureau.adviser(1));
        var cancelled = citizen.booked(slots.get(20));
        citizen.cancels(cancelled).then().statusCode(200);
        citizen.held(slots.get(25));

        var calendar = CalendarOf.answer(given().get(linkOf(citizen)));

        assertThat(calendar.events()).hasSize(1);
        assertThat(CalendarOf.of(calendar.event(cancelled), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(CalendarOf.of(calendar.event(cancelled), Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void what_is_longer_ago_than_ninety_days_is_left_out() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));
        var link = linkOf(citizen);
        var start = CalendarOf.instant(CalendarOf.answer(given().get(link)).event(booking), Property.DTSTART);

        clock.set(start.plus(Duration.ofDays(90)));
        assertThat(CalendarOf.answer(given().get(link)).events()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(CalendarOf.answer(given().get(link)).events()).isEmpty();
    }

    @Test
    void nobody_elses_bookings_are_in_it() {
        var citizen = bureau.citizen();
        var slots = bureau.freeSlots(bureau.adviser(2));
        bureau.citizen().booked(slots.get(20));

        assertThat(CalendarOf.answer(given().get(linkOf(citizen))).events()).isEmpty();
    }

    @Test
    void a_program_that_has_it_already_is_told_so_until_something_changes() {
        var citizen = bureau.citizen();
        var booking = citizen.booked(bureau.slot(1));
        var link = linkOf(citizen);
        var tag = given().get(link).header("ETag");
        clock.advance(Duration.ofMinutes(5));

        given().header("If-None-Match", tag)
                .get(link)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());

        citizen.cancels(booking).then().statusCode(200);
        assertThat(given().header("If-None-Match", tag).get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_link_ends_the_old_one() {
        var citizen = bureau.citizen();
        var old = linkOf(citizen);
        var fresh = linkOf(citizen);

        assertThat(fresh).isNotEqualTo(old);
        given().get(old).then().statusCode(404).body("type", is("/problems/calendar-not-found"));
        given().get(fresh).then().statusCode(200);
    }

    @Test
    void a_repeated_call_gets_the_same_link_again() {
        var citizen = bureau.citizen();

        var first = shares(citizen, "calendar-1");
        var again = shares(citizen, "calendar-1");

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        given().get(path(first)).then().statusCode(200);
    }

    @Test
    void an_ended_link_opens_nothing() {
        var citizen = bureau.citizen();
        var link = linkOf(citizen);

        stops(citizen).then().statusCode(204);
        stops(citizen).then().statusCode(204);

        given().get(link).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0000000000000000000000000000000000000000000",
                "00000000000000000000000000000000000000000000",
                "%E6%B3%95"
            })
    void a_made_up_link_opens_nothing(String secret) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/calendars/" + secret + ".ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void the_secret_is_kept_nowhere_and_told_to_no_log_and_no_metric() {
        var heard = new CopyOnWriteArrayList<String>();
        var ear = listening(heard);
        Logger.getLogger("").addHandler(ear);
        try {
            var citizen = bureau.citizen();
            var link = linkOf(citizen);
            var secret = link.substring(link.lastIndexOf('/') + 1).replace(".ics", "");
            given().get(link).then().statusCode(200);
            stops(citizen);
            given().get(link).then().statusCode(404);

            assertThat(heard).noneMatch(line -> line.contains(secret));
            assertThat(given().get(metrics).asString()).contains("http_server").doesNotContain(secret);
            assertThat(rowsThatTell(citizen, secret)).isZero();
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
    }

    @Test
    void only_citizens_have_such_a_link() {
        given().post("/api/v1/me/calendar").then().statusCode(401);
        bureau.staff(Role.ADVISER, Bureau.STATION)
                .post("/api/v1/me/calendar")
                .then()
                .statusCode(403);
    }

    private long rowsThatTell(Citizen citizen, String secret) {
        var sql = """
                select (select count(*) from consultation.calendar_feed where position($2 in secret_hash) > 0)
                     + (select count(*) from platform.idempotent_answer where caller = $1
                        and (position($2 in body) > 0 or position($3 in headers::text) > 0))""";
        var bytes = io.vertx.core.buffer.Buffer.buffer(secret.getBytes(StandardCharsets.UTF_8));
        return Bureau.await(() -> pool.preparedQuery(sql).execute(Tuple.of(citizen.id(), bytes, secret)))
                .iterator()
                .next()
                .getLong(0);
    }

    private static String linkOf(Citizen citizen) {
        return path(Bureau.json(citizen.token()).post("/api/v1/me/calendar"));
    }

    private static String path(Response response) {
        return URI.create(response.then().statusCode(201).extract().path("url")).getPath();
    }

    private static Response shares(Citizen citizen, String key) {
        return Bureau.json(citizen.token(), key).post("/api/v1/me/calendar");
    }

    private static Response stops(Citizen citizen) {
        return given().auth().oauth2(citizen.token()).delete("/api/v1/me/calendar");
    }

    private static Handler listening(CopyOnWriteArrayList<String> heard) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                heard.add(line.getMessage() + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
