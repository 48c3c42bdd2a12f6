package org.legalcircle.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;

/** A calendar of dates is endless; what the service can keep and compute with is not. */
@QuarkusTest
class TimesOutOfReachTest {
    @Inject
    People people;

    @ParameterizedTest
    @CsvSource({
        "from, +1000000000-01-01T00:00:00Z",
        "from, +999999999-12-31T23:59:59Z",
        "from, -999999999-01-01T00:00:00Z",
        "until, +300000-01-01T00:00:00Z",
        "until, 1999-12-31T23:59:59+08:00",
        "from, 2100-01-01T00:00:00+08:00",
        "date, +999999999-12-31",
        "date, 1999-12-31",
        "date, 2100-01-01"
    })
    void in_a_query_it_is_refused(String name, String value) {
        given().queryParam(name, value)
                .get("/api/probe/parameters")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2000-01-01T00:00:00+08:00",
        "until, 2099-12-31T23:59:59+08:00",
        "date, 2000-01-01",
        "date, 2099-12-31"
    })
    void the_ends_of_the_reach_are_inside(String name, String value) {
        given().queryParam(name, value).get("/api/probe/parameters").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/slots", "/api/v1/organisations"})
    void in_a_query_of_a_public_list_it_is_refused(String path) {
        given().queryParam("from", "+999999999-12-31T23:59:59Z")
                .queryParam("cursor", cursor("+1000000000-01-01T00:00:00Z"))
                .get(path)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+300000-01-01T00:00:00Z",
                "1999-01-01T00:00:00Z"
            })
    void in_a_cursor_it_is_refused(String instant) {
        var officer = people.staff("/330881/", Role.ADVISER, Role.BUREAU_ADMIN);
        for (var path : new String[] {"/api/v1/desk/bookings", "/api/v1/desk/staff", "/api/v1/me/sessions"}) {
            officer.asks()
                    .queryParam("cursor", cursor(instant))
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "1999-12-31T00:00:00+08:00"
            })
    void in_a_body_it_is_refused(String instant) {
        people.citizen()
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "topic", "LABOUR",
                        "channel", "ON_SITE",
                        "from", "2026-11-23T09:00:00+08:00",
                        "to", instant))
                .post("/api/v1/waitlist")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/to"));
    }

    @Test
    void both_ends_of_a_range_out_of_reach_are_refused() {
        people.citizen()
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "topic", "LABOUR",
                        "channel", "ON_SITE",
                        "from", "+300000-01-01T00:00:00Z",
                        "to", "+300000-01-02T00:00:00Z"))
                .post("/api/v1/waitlist")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "1999-12-31", "2100-01-01"})
    void a_date_of_a_body_is_refused_too(String date) {
        given().contentType(ContentType.JSON)
                .body(Map.of("date", date))
                .post("/api/probe/day")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/date"));
    }

    private static String cursor(String instant) {
        var plain = instant + "/" + UUID.randomUUID();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
