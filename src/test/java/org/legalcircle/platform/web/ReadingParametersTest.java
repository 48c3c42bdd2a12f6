package org.legalcircle.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingParametersTest {
    private static final String ID = "01934d2c-8a00-7000-8000-000000000001";

    @Test
    void good_values_are_read() {
        given().queryParam("id", ID)
                .queryParam("day", "MONDAY")
                .queryParam("from", "2026-11-23T09:00:00+08:00")
                .queryParam("until", "2026-11-23T01:00:00Z")
                .queryParam("date", "2026-11-23")
                .queryParam("limit", 100)
                .queryParam("open", "true")
                .get("/api/probe/parameters")
                .then()
                .statusCode(200)
                .body("id", equalTo(ID))
                .body("from", equalTo("2026-11-23T01:00:00Z"))
                .body("day", equalTo("MONDAY"));
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1-1-1-1-1",
        "id, <script>",
        "day, Monday",
        "day, MOONDAY",
        "from, 2026-11-23",
        "from, 2026-13-40T99:00:00Z",
        "from, 2026-11-23T09:00:00",
        "until, yesterday",
        "date, 23.11.2026",
        "date, 2026-02-30",
        "limit, abc",
        "limit, 1.5",
        "limit, 99999999999999999999",
        "limit, ' 1'",
        "open, yes"
    })
    void a_query_value_that_is_none_of_its_type_is_refused(String name, String value) {
        given().queryParam(name, value)
                .get("/api/probe/parameters")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("parameter", equalTo(name))
                .body("detail", containsString(name))
                .body(not(containsString("script")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "day", "from", "until", "date", "limit", "open", "cursor"})
    void an_empty_value_is_none(String name) {
        given().queryParam(name, "").get("/api/probe/parameters").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void a_limit_out_of_range_is_refused_and_named(int limit) {
        given().queryParam("limit", limit)
                .get("/api/probe/parameters")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations[0].pointer", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "2026-11-23T01:00:00Z/1-1-1-1-1", "%F0%9F"})
    void a_cursor_that_we_did_not_make_is_refused(String cursor) {
        given().queryParam("cursor", cursor)
                .get("/api/probe/parameters")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "null", "01934d2c8a0070008000000000000001"})
    void a_path_that_names_no_possible_thing_is_not_found(String id) {
        given().get("/api/probe/things/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }
}
