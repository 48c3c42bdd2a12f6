package org.legalcircle.servicecircle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class KeepingServicePointsTest {
    private static final String POINTS = "/api/v1/service-points";
    private static final String DESK = "/api/v1/desk/service-points/";

    @Inject
    Circle circle;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @BeforeEach
    void clear() {
        circle.clear();
    }

    @Test
    void anybody_sees_a_point_with_its_hours_and_the_way_to_it() {
        var id = circle.open(circle.profile(118.5, 28.79));

        given().get(POINTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("point.name", equalTo("坛石镇公共法律服务站"))
                .body("point.longitude", closeTo(118.5f))
                .body("open", equalTo(true))
                .body("holidaysKnown", equalTo(true))
                .body("nextOpening.until", equalTo("2026-11-23T17:00:00+08:00"))
                .body("load.hasRoom", equalTo(true))
                .body("directions.amap", containsString("to=118.50"))
                .body("directions.baidu", containsString("coord_type=gcj02"))
                .body("directions.tencent", containsString("coord:28.78"));
        given().get(POINTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void where_the_holidays_of_a_year_are_not_known_yet_that_is_told_with_the_next_opening() {
        var id = circle.open(circle.profile(118.5, 28.79));
        var gone = circle.open(circle.profile(118.5, 28.79).put("active", false));
        clock.set(OffsetDateTime.parse("2026-12-31T18:00:00+08:00").toInstant());

        given().get(POINTS + "/" + id)
                .then()
                .body("open", equalTo(false))
                .body("nextOpening.from", equalTo("2027-01-01T09:00:00+08:00"))
                .body("holidaysKnown", equalTo(false));
        given().get(POINTS + "/" + gone).then().body("open", equalTo(false)).body("holidaysKnown", equalTo(true));
    }

    private static Matcher<Float> closeTo(float value) {
        return allOf(greaterThan(value - 0.0001f), lessThan(value + 0.0001f));
    }

    @Test
    void staff_posts_photos_and_what_helps_the_disabled_are_shown_as_told() {
        var profile = circle.profile(118.5, 28.79);
        profile.withArray("posts").addObject().put("kind", "ADVISER").put("count", 2);
        profile.putArray("photos").add("https://example.org/front.jpg");
        profile.putArray("accessibility").add("RAMP").add("SIGN_LANGUAGE");
        var point = circle.open(profile);

        given().get("/api/v1/service-points/" + point)
                .then()
                .statusCode(200)
                .body("posts.kind", contains("MEDIATOR", "ADVISER"))
                .body("posts.count", contains(1, 2))
                .body("photos", contains("https://example.org/front.jpg"))
                .body("accessibility", contains("RAMP", "SIGN_LANGUAGE"));
        profile.putArray("photos").add("http://example.org/front.jpg");
        circle.importing(circle.administrator(), List.of(profile.put("code", "P-1")))
                .then()
                .statusCode(422);
    }

    @Test
    void a_place_told_as_the_Chinese_maps_show_it_is_shown_in_WGS_84() {
        var id = circle.open(circle.profile(118.5, 28.79).put("datum", "GCJ02"));

        given().get(POINTS + "/" + id).then().body("point.longitude", closeTo(118.4951f));
        circle.administrator()
                .asks()
                .get(DESK + id)
                .then()
                .body("longitude", closeTo(118.5f))
                .body("datum", equalTo("GCJ02"));
    }

    @Test
    void an_administrator_of_the_branch_describes_a_point_anew() {
        var id = circle.open(circle.profile(118.5, 28.79));
        var kept = circle.administrator().asks().get(DESK + id);

        circle.administrator()
                .asks()
                .header("If-Match", kept.header("ETag"))
                .body(circle.profile(118.51, 28.79).put("name", "新名称").toString())
                .put(DESK + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("新名称"));
        given().get(POINTS + "/" + id).then().body("point.longitude", closeTo(118.51f));
    }

    @Test
    void a_change_names_the_version_it_was_made_on() throws Exception {
        var id = circle.open(circle.profile(118.5, 28.79));
        var body = circle.profile(118.51, 28.79).toString();
        var admin = circle.administrator();

        admin.asks().body(body).put(DESK + id).then().statusCode(428);
        admin.asks()
                .header("If-Match", "\"7\"")
                .body(body)
                .put(DESK + id)
                .then()
                .statusCode(412);
        var statuses = Parallel.times(
                2,
                i -> admin.asks()
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .put(DESK + id)
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void only_administrators_of_the_branch_may_do_so() {
        var id = circle.open(circle.profile(118.5, 28.79));
        var elsewhere = people.staff("/330881/330881106/", Role.BUREAU_ADMIN);
        var body = circle.profile(118.51, 28.79);

        given().contentType("application/json")
                .body(body.toString())
                .put(DESK + id)
                .then()
                .statusCode(401);
        people.staff(Circle.STATION, Role.ADVISER).asks().get(DESK + id).then().statusCode(403);
        elsewhere.asks().get(DESK + id).then().statusCode(404);
        elsewhere
                .asks()
                .header("If-Match", "*")
                .body(body.toString())
                .put(DESK + id)
                .then()
                .statusCode(404);
        people.staff(Circle.STATION, Role.BUREAU_ADMIN)
                .asks()
                .header("If-Match", "*")
                .body(body.put("organisationPath", "/330881/").toString())
                .put(DESK + id)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/outside-branch"));
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason() {
        var id = circle.open(circle.profile(118.5, 28.79));
        refused(id, circle.profile(28.79, 118.5).toString(), 422, "coordinates-swapped");
        refused(id, circle.profile(2.35, 48.85).toString(), 422, "outside-china");
        refused(id, circle.profile(118, 91).toString(), 422, "coordinates-out-of-range");
        var undeclared = circle.profile(118.5, 28.79);
        undeclared.remove("datum");
        refused(id, undeclared.toString(), 422, "datum-undeclared");
        refused(id, circle.profile(118.5, 28.79).toString().replace("17:00", "09:00"), 422, "opening-hours-invalid");
        refused(id, circle.profile(180, 28.79).toString(), 422, "outside-china");
        refused(id, circle.profile(118.5, 28.79).put("name", "").toString(), 400, "invalid-input");
        var withoutHours = circle.profile(118.5, 28.79);
        withoutHours.remove("openingHours");
        refused(id, withoutHours.toString(), 400, "invalid-input");
        refused(id, circle.profile(118.5, 28.79).put("nonsense", 1).toString(), 400, "malformed");
        refused(id, circle.profile(118.5, 28.79).put("longitude", "NaN").toString(), 400, "malformed");
    }

    private void refused(UUID id, String body, int status, String type) {
        circle.administrator()
                .asks()
                .header("If-Match", "*")
                .body(body)
                .put(DESK + id)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + type));
    }

    @Test
    void anybody_goes_through_the_list_in_pages() {
        var ids = List.of(
                circle.open(circle.profile(118.5, 28.79)).toString(),
                circle.open(circle.profile(118.6, 28.79)).toString(),
                circle.open(circle.profile(118.7, 28.79)).toString());

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(POINTS);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_list_can_be_narrowed_and_is_not_sent_twice() {
        var inside = circle.open(circle.profile(118.5, 28.79)).toString();
        circle.open(circle.profile(118.7, 28.6));
        circle.open(circle.profile(118.5, 28.791).put("active", false));

        var answer = given().queryParam("bbox", "118.4,28.7,118.6,28.8").get(POINTS);
        answer.then().statusCode(200).body("items.id", contains(inside)).body("clusters", hasSize(0));
        given().queryParam("bbox", "118.4,28.7,118.6,28.8")
                .header("If-None-Match", answer.header("ETag"))
                .get(POINTS)
                .then()
                .statusCode(304);
        given().queryParam("service", "NOTARISATION").get(POINTS).then().body("items", hasSize(0));
        given().queryParam("level", "TOWNSHIP_STATION").get(POINTS).then().body("items", hasSize(2));
        given().queryParam("service", "COOKERY").get(POINTS).then().statusCode(400);
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource({
        "'118,28,119', 400, no box",
        "'118,28,119,x', 400, no box",
        "'NaN,28,119,29', 422, no number",
        "'118,28,119,91', 422, beyond the pole",
        "'28,118,29,119', 422, swapped",
        "'118.6,28.7,118.4,28.8', 422, east of its east",
        "'170,28,-170,29', 422, over the date line",
        "'118,28,181,29', 422, beyond the date line"
    })
    void a_box_that_cannot_be_is_refused(String box, int status, String what) {
        given().queryParam("bbox", box).get(POINTS).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void many_points_of_a_box_are_gathered() {
        var rows = IntStream.range(0, 230)
                .mapToObj(i -> circle.profile(118.50 + i % 2 * 0.05 + i * 0.00001, 28.79)
                        .put("code", Circle.code()))
                .toList();
        circle.importing(circle.administrator(), rows).then().statusCode(200).body("added", equalTo(230));

        given().queryParam("bbox", "118.45,28.7,118.60,28.9")
                .get(POINTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("clusters.count", contains(115, 115))
                .body("nextCursor", nullValue());
        given().queryParam("bbox", "118.45,28.7,118.60,28.9")
                .queryParam("clustered", false)
                .get(POINTS)
                .then()
                .body("items", hasSize(20))
                .body("nextCursor", notNullValue());
    }

    @Test
    void a_file_opens_and_changes_points_and_tells_how_many() {
        var first = circle.profile(118.5, 28.79).put("code", Circle.code());
        var second = circle.profile(118.6, 28.79).put("code", Circle.code());
        var admin = circle.administrator();

        circle.importing(admin, List.of(first)).then().statusCode(200).body("added", equalTo(1));
        circle.importing(admin, List.of(first, second))
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("added", equalTo(1))
                .body("unchanged", equalTo(1));
        circle.importing(admin, List.of(first.put("name", "另一个"), second))
                .then()
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(circle.count()).isEqualTo(2);
    }

    @Test
    void every_faulty_row_is_told_and_nothing_is_done() {
        var good = circle.profile(118.5, 28.79).put("code", "G-1");
        var swapped = circle.profile(28.79, 118.5).put("code", "G-2");
        var twice = circle.profile(118.5, 28.79).put("code", "G-1");
        var unknown = circle.profile(118.5, 28.79).put("code", "G-3").put("nonsense", true);
        var nameless = circle.profile(118.5, 28.79).put("code", "G-4").put("name", " ");
        var elsewhere = circle.profile(118.5, 28.79).put("code", "G-5").put("organisationPath", "/330882/");
        var uncoded = circle.profile(118.5, 28.79);

        circle.importing(circle.administrator(), List.of(good, swapped, twice, unknown, nameless, elsewhere, uncoded))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-faulty"))
                .body("checkedRows", equalTo(7))
                .body("faultyRows", equalTo(6))
                .body("faults.row", contains(2, 3, 4, 5, 6, 7))
                .body(
                        "faults.reason",
                        contains(
                                "COORDINATES_SWAPPED",
                                "CODE_TWICE",
                                "VALUE_UNREADABLE",
                                "VALUE_INVALID",
                                "OUTSIDE_BRANCH",
                                "CODE_INVALID"))
                .body("faults.find { it.row == 4 }.pointer", equalTo("/nonsense"))
                .body("faults.find { it.row == 5 }.pointer", equalTo("/name"));
        assertThat(circle.count()).isZero();
    }

    @Test
    void a_point_of_somebody_else_is_not_taken_over_by_its_code() {
        var code = Circle.code();
        circle.importing(
                        circle.administrator(),
                        List.of(circle.profile(118.5, 28.79).put("code", code).put("organisationPath", "/330881/")))
                .then()
                .statusCode(200);

        circle.importing(
                        people.staff(Circle.STATION, Role.BUREAU_ADMIN),
                        List.of(circle.profile(118.5, 28.79).put("code", code)))
                .then()
                .statusCode(422)
                .body("faults.reason", contains("OUTSIDE_BRANCH"));
    }

    @Test
    void a_file_that_is_none_is_refused() {
        for (var file : List.of(
                "",
                "no json",
                "[]",
                "{\"features\": 1}",
                "{\"features\": [1]}",
                "{}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"")) {
            circle.importing(circle.administrator(), file).then().statusCode(oneOf(400, 422));
        }
        given().contentType("application/geo+json")
                .body("{}")
                .post(POINTS + "/imports")
                .then()
                .statusCode(401);
        assertThat(circle.count()).isZero();
    }

    @Test
    void a_table_is_read_row_by_row() {
        var header = "code,level,name,address,organisationPath,longitude,latitude,datum,services,posts,openingHours,"
                + "dailyCapacity,approximate\n";
        var hours = "\"{\"\"followsWorkingCalendar\"\":true,\"\"weekly\"\":[{\"\"dayOfWeek\"\":\"\"MONDAY\"\","
                + "\"\"from\"\":\"\"09:00\"\",\"\"to\"\":\"\"17:00\"\"}]}\"";
        var row = "%s,VILLAGE_POINT,占塘村,江山市坛石镇,/330881/330881105/,%s,28.77,WGS84,CONSULTATION LEGAL_AID,"
                + "MEDIATOR:1 ADVISER:2," + hours + ",%s,true\n";

        table(header + row.formatted("V-1", "118.52", "10"))
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        given().get(POINTS)
                .then()
                .body("items[0].services", hasItem("LEGAL_AID"))
                .body("items[0].approximate", equalTo(true));
        table(header + row.formatted("V-2", "east", "10") + row.formatted("V-3", "118.52", "ten") + "V-4\n"
                        + row.formatted("V-5", "118.52", "10"))
                .then()
                .statusCode(422)
                .body("checkedRows", equalTo(4))
                .body("faults.row", contains(2, 3, 4))
                .body("faults.pointer", contains("/longitude", "/dailyCapacity", ""));
        table("code,colour\nV-6,blue\n").then().statusCode(422).body("faults.reason", hasItem("COLUMN_UNKNOWN"));
        table(header).then().statusCode(422).body("faults.reason", hasItem("FILE_EMPTY"));
        table(header + "\"V-7,\n").then().statusCode(422);
        assertThat(circle.count()).isEqualTo(1);
    }

    private Response table(String file) {
        return circle.administrator()
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(POINTS + "/imports");
    }

    @Test
    void the_same_file_sent_twice_with_one_key_takes_effect_once() {
        var admin = circle.administrator();
        var file = circle.collection(List.of(circle.profile(118.5, 28.79).put("code", Circle.code())));
        var key = UUID.randomUUID();

        for (var added : List.of(1, 1)) {
            admin.asks()
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(file.toString())
                    .post(POINTS + "/imports")
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(added));
        }
        assertThat(circle.count()).isEqualTo(1);
    }
}
