package org.legalcircle.servicecircle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class AuditingCoverageTest {
    private static final String COVERAGE = "/api/v1/insight/coverage";
    private static final double LATITUDE = 28.79;
    /** Office hours of a point of a test: eight hours on five days. */
    private static final int OFFICE_HOURS = 40;

    @Inject
    Circle circle;

    @Inject
    People people;

    @Inject
    ObjectMapper json;

    @Inject
    SettableClock clock;

    @BeforeEach
    void clear() {
        circle.clear();
    }

    private ObjectNode village(String code, double longitude, int population) {
        return circle.village(code, longitude, LATITUDE, population);
    }

    private void settle(ObjectNode... villages) {
        circle.settle(villages);
    }

    private Response coverage(String mode, int minutes) {
        return circle.administrator()
                .asks()
                .queryParam("mode", mode)
                .queryParam("minutes", minutes)
                .get(COVERAGE);
    }

    @Test
    void people_who_reach_an_open_point_are_counted_with_all_that_is_needed_to_count_again() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900), village("F", 118.6, 100));

        coverage("WALK", 30)
                .then()
                .statusCode(200)
                .body("rule", equalTo("SETS_OFF_ON_THE_HOUR"))
                .body("computedAt", equalTo("2026-11-23T09:00:00+08:00"))
                .body("question.week", equalTo("2026-11-23"))
                .body("points", equalTo(1))
                .body("engine", equalTo("ESTIMATE"))
                .body("estimated", equalTo(true))
                .body("whole.reached.numerator", equalTo(900))
                .body("whole.reached.denominator", equalTo(1000))
                .body("whole.reached.percent", equalTo(90.0f))
                .body("whole.hours.numerator", equalTo(900 * OFFICE_HOURS))
                .body("whole.hours.denominator", equalTo(1000 * 168))
                .body("whole.byHour[9]", equalTo(900))
                .body("whole.byHour[8]", equalTo(0))
                .body("whole.byHour", hasSize(168))
                .body("townships[0].name", equalTo("坛石镇"))
                .body("townships[0].villagesReached", equalTo(1));
    }

    @Test
    void a_week_with_a_holiday_and_a_make_up_Saturday_has_the_hours_it_really_has() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900));

        var week = circle.administrator()
                .asks()
                .queryParam("mode", "WALK")
                .queryParam("week", "2026-10-07")
                .get(COVERAGE);

        // Closed from Monday to Wednesday; open on Thursday, Friday and the Saturday that is worked: 24 hours.
        week.then()
                .statusCode(200)
                .body("question.week", equalTo("2026-10-05"))
                .body("whole.hours.numerator", equalTo(900 * 24))
                .body("whole.byHour[2 * 24 + 10]", equalTo(0))
                .body("whole.byHour[5 * 24 + 10]", equalTo(900))
                .body("whole.byHour[6 * 24 + 10]", equalTo(0));
    }

    @Test
    void a_week_whose_holidays_are_not_known_yet_is_told_to_be_one() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900));
        coverage("WALK", 30).then().body("holidaysKnown", equalTo(true)).body("standIn", equalTo(false));

        var week = circle.administrator()
                .asks()
                .queryParam("mode", "WALK")
                .queryParam("week", "2026-12-30")
                .get(COVERAGE);
        week.then().statusCode(200).body("holidaysKnown", equalTo(false));
        assertThat(circle.administrator()
                        .asks()
                        .get(COVERAGE + "/runs/" + week.path("id") + ".svg")
                        .asString())
                .contains("这一年的节假日安排还没有录入");
        whatIf("2027-01-05", List.of(), 0)
                .then()
                .body("asItIs.holidaysKnown", equalTo(false))
                .body("afterwards.holidaysKnown", equalTo(false));
    }

    @Test
    void the_same_question_is_answered_from_what_was_found_until_something_changes() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900));
        String first = coverage("WALK", 30).path("id");

        clock.advance(Duration.ofHours(1));
        coverage("WALK", 30).then().body("id", equalTo(first));
        coverage("WALK", 31).then().body("id", not(equalTo(first)));
        circle.open(circle.profile(118.51, LATITUDE));
        coverage("WALK", 30).then().body("id", not(equalTo(first))).body("points", equalTo(2));
        circle.administrator()
                .asks()
                .get(COVERAGE + "/runs")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first));
        circle.administrator().asks().get(COVERAGE + "/runs/" + first).then().body("points", equalTo(1));
    }

    @Test
    void what_if_answers_what_would_change_and_changes_nothing() {
        var point = circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900), village("F", 118.6, 100));
        var saturday = json.createObjectNode().put("kind", "ADD_TRAVELLING_DAY").put("pointId", point.toString());
        saturday.putObject("travellingDay")
                .put("dayOfWeek", "SATURDAY")
                .put("from", "09:00")
                .put("to", "11:00");
        var elsewhere = json.createObjectNode()
                .put("kind", "ADD")
                .put("longitude", 118.6)
                .put("latitude", LATITUDE)
                .put("datum", "WGS84");
        elsewhere.set("openingHours", circle.profile(0, 0).get("openingHours"));

        whatIf(List.of(saturday, elsewhere), 0)
                .then()
                .statusCode(200)
                .body("asItIs.whole.hours.numerator", equalTo(900 * OFFICE_HOURS))
                .body("afterwards.whole.hours.numerator", equalTo(900 * (OFFICE_HOURS + 2) + 100 * OFFICE_HOURS))
                .body("afterwards.points", equalTo(2))
                .body("suggestion", nullValue());
        coverage("WALK", 30).then().body("points", equalTo(1));

        var gone = json.createObjectNode().put("kind", "REMOVE").put("pointId", point.toString());
        whatIf(List.of(gone), 0).then().body("afterwards.whole.hours.numerator", equalTo(0));
    }

    @Test
    void the_best_place_for_a_further_point_is_where_most_people_are_left_out() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900), village("F", 118.6, 100), village("G", 118.7, 400));

        whatIf(List.of(), 2)
                .then()
                .statusCode(200)
                .body("suggestion.additions.villageCode", equalTo(List.of("G", "F")))
                .body("suggestion.additions[0].gainedPersonHours", equalTo(400 * OFFICE_HOURS))
                .body("suggestion.gainedPersonHours", equalTo(500 * OFFICE_HOURS))
                .body("suggestion.mostPossibleGain", equalTo(500 * OFFICE_HOURS))
                .body("suggestion.atLeastPercentOfBest", equalTo(100.0f));
    }

    @Test
    void what_is_done_about_a_point_that_does_not_offer_what_is_asked_for_changes_nothing() {
        var point = circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900));
        var body = json.createObjectNode()
                .put("week", "2026-11-25")
                .put("mode", "WALK")
                .put("minutes", 30)
                .put("service", "NOTARISATION");
        body.putArray("changes").addObject().put("kind", "REMOVE").put("pointId", point.toString());

        circle.administrator()
                .asks()
                .body(body.toString())
                .post(COVERAGE + "/what-if")
                .then()
                .statusCode(200)
                .body("afterwards.whole.hours.numerator", equalTo(0))
                .body("afterwards.travelVersion", containsString("WALK"));
    }

    private Response whatIf(List<ObjectNode> changes, int additions) {
        return whatIf("2026-11-25", changes, additions);
    }

    private Response whatIf(String week, List<ObjectNode> changes, int additions) {
        var body = json.createObjectNode().put("week", week).put("mode", "WALK").put("minutes", 30);
        body.putArray("changes").addAll(changes);
        if (additions > 0) {
            body.putObject("bestAdditions")
                    .put("count", additions)
                    .set("openingHours", circle.profile(0, 0).get("openingHours"));
        }
        return circle.administrator().asks().body(body.toString()).post(COVERAGE + "/what-if");
    }

    @Test
    void a_question_that_cannot_be_answered_is_refused() {
        var unknown = json.createObjectNode()
                .put("kind", "REMOVE")
                .put("pointId", UUID.randomUUID().toString());
        whatIf(List.of(unknown), 0).then().statusCode(404);
        whatIf(List.of(json.createObjectNode().put("kind", "REMOVE")), 0)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/change-incomplete"));
        whatIf(List.of(), 21).then().statusCode(400);
        given().get(COVERAGE).then().statusCode(401);
        people.staff(Circle.STATION, Role.ADVISER).asks().get(COVERAGE).then().statusCode(403);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "minutes, 0",
        "minutes, -1",
        "minutes, 241",
        "minutes, 1000000",
        "minutes, NaN",
        "mode, ROCKET",
        "service, COOKERY",
        "week, 2026-02-30",
        "week, 1999-12-31"
    })
    void what_makes_no_sense_is_refused(String name, String value) {
        var admin = circle.administrator();
        admin.asks().queryParam(name, value).get(COVERAGE).then().statusCode(400);

        var body = json.createObjectNode()
                .put("week", "2026-11-25")
                .put("mode", "WALK")
                .put("minutes", 30);
        if (value.matches("-?\\d+")) {
            body.put(name, Integer.valueOf(value));
        } else {
            body.put(name, value);
        }
        admin.asks()
                .body(body.toString())
                .post(COVERAGE + "/what-if")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource({
        "28.79, 118.5, WGS84, coordinates-swapped",
        "2.35, 48.85, WGS84, outside-china",
        "180, 28.79, WGS84, outside-china",
        "118.5, 91, WGS84, coordinates-out-of-range",
        "118.5, 28.79, , datum-undeclared"
    })
    void a_supposed_point_has_to_be_somewhere(double longitude, double latitude, String datum, String type) {
        var elsewhere = json.createObjectNode()
                .put("kind", "ADD")
                .put("longitude", longitude)
                .put("latitude", latitude)
                .put("datum", datum);
        elsewhere.set("openingHours", circle.profile(0, 0).get("openingHours"));

        whatIf(List.of(elsewhere), 0).then().statusCode(422).body("type", equalTo("/problems/" + type));
    }

    @Test
    void a_point_without_hours_is_in_reach_and_covers_nobody() {
        var profile = circle.profile(118.5, LATITUDE);
        ((ObjectNode) profile.get("openingHours")).putArray("weekly");
        circle.open(profile);
        settle(village("N", 118.5, 900));

        var run = coverage("WALK", 30);
        run.then()
                .statusCode(200)
                .body("points", equalTo(1))
                .body("whole.reached.numerator", equalTo(0))
                .body("whole.hours.numerator", equalTo(0));
        circle.administrator()
                .asks()
                .get(COVERAGE + "/runs/" + run.path("id") + ".geojson")
                .then()
                .body("features[0].properties.pointsInReach", equalTo(1))
                .body("features[0].properties.coveredHours", equalTo(0));
    }

    @Test
    void a_branch_sees_its_own_villages_and_runs() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.5, 900));
        String whole = coverage("WALK", 30).path("id");
        var elsewhere = people.staff("/330881/330881106/", Role.BUREAU_ADMIN);

        elsewhere.asks().get(COVERAGE).then().statusCode(200).body("townships", empty());
        elsewhere.asks().get(COVERAGE + "/runs/" + whole).then().statusCode(404);
        elsewhere.asks().get(COVERAGE + "/runs/" + whole + ".csv").then().statusCode(404);
        people.staff(Circle.STATION, Role.AUDITOR).asks().get(COVERAGE).then().body("townships", hasSize(1));
    }

    @Test
    void the_villages_of_a_run_come_as_a_map_and_as_a_table() {
        circle.open(circle.profile(118.5, LATITUDE));
        settle(village("N", 118.501, 900), village("F", 118.6, 3), village("G", 118.7, 400));
        String run = coverage("WALK", 30).path("id");
        var admin = circle.administrator();

        var map = admin.asks().get(COVERAGE + "/runs/" + run + ".geojson");
        map.then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("ETag", notNullValue())
                .body("features", hasSize(3))
                .body("features.find { it.properties.code == 'N' }.properties.coveredHours", equalTo(OFFICE_HOURS))
                .body("features.find { it.properties.code == 'N' }.properties.nearestMinutes", equalTo(2))
                .body("features.find { it.properties.code == 'F' }.properties.population", nullValue())
                .body("features.find { it.properties.code == 'F' }.properties.coveredHours", equalTo(0))
                .body("features.find { it.properties.code == 'G' }.properties.population", equalTo(400))
                .body("features.geometry.coordinates.collect { it[0] }", everyItem(greaterThan(118f)));
        var table = admin.asks().get(COVERAGE + "/runs/" + run + ".csv");
        table.then().statusCode(200).contentType(containsString("text/csv"));
        assertThat(table.asString()).contains("code,name,townshipCode").contains("N,占塘村,330881105,坛石镇,900,118.501");
        admin.asks()
                .header("If-None-Match", map.header("ETag"))
                .get(COVERAGE + "/runs/" + run + ".geojson")
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_exported_can_be_imported_again_unchanged() {
        for (var i = 0; i < 3; i++) {
            circle.open(circle.profile(118.5 + i * 0.01, LATITUDE).put("phone", "0570-12348"));
        }
        var admin = circle.administrator();
        for (var type : List.of("geojson", "csv")) {
            var file = given().get("/api/v1/service-points." + type);
            file.then().statusCode(200).header("ETag", notNullValue());
            given().header("If-None-Match", file.header("ETag"))
                    .get("/api/v1/service-points." + type)
                    .then()
                    .statusCode(304);
            admin.asks()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(type.equals("csv") ? "text/csv; charset=UTF-8" : "application/geo+json; charset=UTF-8")
                    .body(new String(file.asByteArray(), StandardCharsets.UTF_8))
                    .post("/api/v1/service-points/imports")
                    .then()
                    .statusCode(200)
                    .body("unchanged", equalTo(3));
        }
        circle.clear();
        given().get("/api/v1/service-points.geojson").then().statusCode(200).body("features", empty());
    }
}
