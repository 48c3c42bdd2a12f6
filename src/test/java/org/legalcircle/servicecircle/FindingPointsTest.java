package org.legalcircle.servicecircle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** Points on a line to the east of 118.5, 28.79; a thousandth of a degree is 97.5 metres there, 126.7 on the way. */
@QuarkusTest
class FindingPointsTest {
    private static final String REACHABLE = "/api/v1/service-points/reachable";
    private static final double LATITUDE = 28.79;

    @Inject
    Circle circle;

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    @Inject
    SettableClock clock;

    @BeforeEach
    void clear() {
        circle.clear();
    }

    private static Response find(Map<String, ?> how) {
        return given().queryParam("lat", LATITUDE)
                .queryParam("lng", 118.5)
                .queryParams(how)
                .get(REACHABLE);
    }

    @Test
    void the_quickest_to_reach_comes_first_and_what_is_too_far_does_not_come() {
        var far = circle.open(circle.profile(118.515, LATITUDE));
        var near = circle.open(circle.profile(118.501, LATITUDE));
        circle.open(circle.profile(118.55, LATITUDE));

        find(Map.of("minutes", 30))
                .then()
                .statusCode(200)
                .body("items.point.id", contains(near.toString(), far.toString()))
                .body("items[0].way.minutes", equalTo(2))
                .body("items[0].way.metres", equalTo(127))
                .body("items[0].way.engine", equalTo("ESTIMATE"))
                .body("items[0].way.errorPercent", equalTo(25))
                .body("items[0].arrivesAt", equalTo("2026-11-23T09:01:35+08:00"))
                .body("items[0].open.until", equalTo("2026-11-23T17:00:00+08:00"))
                .body("items[0].expectedWaitMinutes", equalTo(0))
                .body("nearest.point.id", equalTo(near.toString()))
                .body("nearest.misfits", empty())
                .body("complete", equalTo(true))
                .body("standIn", equalTo(false))
                .body("attribution", nullValue());
        find(Map.of("minutes", 1)).then().body("items", empty()).body("nearest.misfits", contains("TOO_FAR"));
        find(Map.of("minutes", 14, "mode", "CAR")).then().body("items", hasSize(3));
    }

    @Test
    void bad_roads_take_longer() {
        circle.open(circle.profile(118.515, LATITUDE).put("terrain", "MOUNTAINS"));

        find(Map.of("minutes", 30)).then().body("items", empty()).body("nearest.way.minutes", equalTo(36));
        find(Map.of("minutes", 36)).then().body("items", hasSize(1));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-11-23T16:58:00+08:00, 1, arrives half a minute before it closes",
        "2026-11-23T16:58:25+08:00, 0, arrives as it closes",
        "2026-11-23T08:58:24+08:00, 0, arrives a second before it opens",
        "2026-11-23T08:58:25+08:00, 1, arrives as it opens",
        "2026-11-28T10:00:00+08:00, 0, a Saturday",
        "2027-01-01T10:00:00+08:00, 1, a Friday of a year whose holidays nobody has told"
    })
    void a_point_has_to_be_open_on_arrival(String at, int found, String why) {
        circle.open(circle.profile(118.501, LATITUDE));

        find(Map.of("at", at)).then().statusCode(200).body("items", hasSize(found));
        if (found == 0) {
            find(Map.of("at", at)).then().body("nearest.misfits", contains("CLOSED_ON_ARRIVAL"));
        }
    }

    @Test
    void it_is_told_where_the_holidays_of_a_year_are_not_known_yet() {
        circle.open(circle.profile(118.501, LATITUDE));
        find(Map.of())
                .then()
                .body("holidaysKnown", equalTo(true))
                .body("items[0].holidaysKnown", equalTo(true))
                .body("nearest.holidaysKnown", equalTo(true));

        find(Map.of("at", "2027-01-01T10:00:00+08:00"))
                .then()
                .body("holidaysKnown", equalTo(false))
                .body("items[0].holidaysKnown", equalTo(false))
                .body("nearest.holidaysKnown", equalTo(false));
        find(Map.of("at", "2026-12-31T18:00:00+08:00"))
                .then()
                .body("holidaysKnown", equalTo(true))
                .body("nearest.nextOpening.from", equalTo("2027-01-01T09:00:00+08:00"))
                .body("nearest.holidaysKnown", equalTo(false));
        find(Map.of("at", "2026-12-31T23:45:00+08:00", "minutes", 14)).then().body("holidaysKnown", equalTo(true));
        find(Map.of("at", "2026-12-31T23:45:00+08:00", "minutes", 15)).then().body("holidaysKnown", equalTo(false));

        circle.clear();
        var always = circle.profile(118.501, LATITUDE);
        ((ObjectNode) always.get("openingHours")).put("followsWorkingCalendar", false);
        circle.open(always);
        find(Map.of("at", "2027-01-01T10:00:00+08:00"))
                .then()
                .body("holidaysKnown", equalTo(false))
                .body("items[0].holidaysKnown", equalTo(true));
    }

    @Test
    void arrival_over_midnight_meets_the_hours_of_the_next_day() {
        var profile = circle.profile(118.501, LATITUDE);
        hours(profile, "TUESDAY", "00:00", "02:00");
        circle.open(profile);

        find(Map.of("at", "2026-11-23T23:59:00+08:00"))
                .then()
                .body("items[0].arrivesAt", equalTo("2026-11-24T00:00:35+08:00"))
                .body("items[0].open.until", equalTo("2026-11-24T02:00:00+08:00"));
        find(Map.of("at", "2026-11-23T23:58:00+08:00"))
                .then()
                .body("items", empty())
                .body("nearest.nextOpening.from", equalTo("2026-11-24T00:00:00+08:00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-01T10:00:00+08:00, 0, a holiday on a Thursday",
        "2026-10-10T08:58:24+08:00, 0, a Saturday that is worked, a second too early",
        "2026-10-10T08:58:25+08:00, 1, as it opens",
        "2026-10-10T16:57:25+08:00, 1, a minute before it closes",
        "2026-10-10T16:58:25+08:00, 0, as it closes",
        "2026-10-11T10:00:00+08:00, 0, the Sunday after it",
        "2026-10-09T23:59:00+08:00, 0, into that Saturday, at midnight"
    })
    void holidays_and_make_up_Saturdays_are_those_of_the_calendar(String at, int found, String why) {
        clock.set(OffsetDateTime.parse("2026-09-28T09:00:00+08:00").toInstant());
        circle.open(circle.profile(118.501, LATITUDE));

        find(Map.of("at", at)).then().statusCode(200).body("items", hasSize(found));
    }

    @Test
    void who_arrives_a_minute_after_it_closed_is_told_when_it_opens_again() {
        circle.open(circle.profile(118.501, LATITUDE));

        find(Map.of("at", "2026-11-27T16:59:25+08:00"))
                .then()
                .body("items", empty())
                .body("nearest.misfits", contains("CLOSED_ON_ARRIVAL"))
                .body("nearest.nextOpening.from", equalTo("2026-11-30T09:00:00+08:00"));
    }

    @Test
    void where_nobody_offers_what_is_wanted_the_nearest_is_told_with_all_that_speaks_against_it() {
        var nearest = circle.open(circle.profile(118.55, LATITUDE));

        find(Map.of("at", "2026-11-28T10:00:00+08:00", "service", "NOTARISATION"))
                .then()
                .body("items", empty())
                .body("nearest.point.id", equalTo(nearest.toString()))
                .body("nearest.misfits", contains("TOO_FAR", "SERVICE_NOT_OFFERED", "CLOSED_ON_ARRIVAL"))
                .body("nearest.nextOpening.from", equalTo("2026-11-30T09:00:00+08:00"));
        circle.clear();
        find(Map.of()).then().statusCode(200).body("items", empty()).body("nearest", nullValue());
    }

    @Test
    void a_point_without_hours_is_never_open() {
        var profile = circle.profile(118.501, LATITUDE);
        ((ObjectNode) profile.get("openingHours")).putArray("weekly");
        circle.open(profile);

        find(Map.of()).then().body("items", empty()).body("nearest.nextOpening", nullValue());
    }

    @Test
    void who_offers_something_else_is_passed_over() {
        var profile = circle.profile(118.51, LATITUDE);
        profile.putArray("services").add("NOTARISATION");
        var notary = circle.open(profile);
        circle.open(circle.profile(118.501, LATITUDE));

        find(Map.of("service", "NOTARISATION"))
                .then()
                .body("items.point.id", contains(notary.toString()))
                .body("nearest.point.id", equalTo(notary.toString()))
                .body("nearest.misfits", empty());
    }

    @Test
    void where_none_serves_the_nearest_that_offers_what_is_wanted_is_told_and_why_it_does_not() {
        var profile = circle.profile(118.55, LATITUDE);
        profile.putArray("services").add("NOTARISATION");
        var notary = circle.open(profile);
        circle.open(profile.put("longitude", 118.6));
        circle.open(circle.profile(118.501, LATITUDE));

        find(Map.of("service", "NOTARISATION"))
                .then()
                .body("items", empty())
                .body("nearest.point.id", equalTo(notary.toString()))
                .body("nearest.misfits", contains("TOO_FAR"));
        find(Map.of("service", "NOTARISATION", "mode", "CAR", "at", "2026-11-28T10:00:00+08:00"))
                .then()
                .body("items", empty())
                .body("nearest.point.id", equalTo(notary.toString()))
                .body("nearest.misfits", contains("CLOSED_ON_ARRIVAL"))
                .body("nearest.nextOpening.from", equalTo("2026-11-30T09:00:00+08:00"));
    }

    @Test
    void what_is_booked_tells_how_long_one_waits_and_whether_there_is_room() {
        var organisation = UUID.randomUUID();
        var adviser = bureau.adviser(1);
        pool(adviser, organisation);
        var profile = circle.profile(118.501, LATITUDE).put("organisationId", organisation.toString());
        circle.open(profile);

        find(Map.of("at", "2026-11-24T10:00:00+08:00"))
                .then()
                .body("items[0].expectedWaitMinutes", equalTo(0))
                .body("items[0].load.booked", equalTo(0))
                .body("items[0].load.freePlaces", equalTo(9))
                .body("items[0].load.nextFreePlace", equalTo("2026-11-24T10:30:00+08:00"));

        take(organisation, "2026-11-24T10:00:00+08:00");
        find(Map.of("at", "2026-11-24T10:00:00+08:00"))
                .then()
                .body("items[0].expectedWaitMinutes", equalTo(28))
                .body("items[0].servedBy", equalTo("2026-11-24T10:30:00+08:00"))
                .body("items[0].load.booked", equalTo(1));

        circle.clear();
        circle.open(profile.put("dailyCapacity", 1));
        find(Map.of("at", "2026-11-24T10:00:00+08:00"))
                .then()
                .body("items", empty())
                .body("nearest.misfits", contains("NO_ROOM"));
    }

    private void pool(UUID adviser, UUID organisation) {
        bureau.freeSlots(adviser);
        People.run(() -> pool.preparedQuery("update consultation.slot set organisation_id = $2 where adviser_id = $1")
                .execute(Tuple.of(adviser, organisation)));
    }

    private void take(UUID organisation, String at) {
        People.run(() -> pool.preparedQuery(
                        "update consultation.slot set taken = 1 where organisation_id = $1 and starts_at = $2")
                .execute(Tuple.of(organisation, OffsetDateTime.parse(at))));
    }

    @Test
    void anybody_goes_through_many_in_pages() {
        var ids = new ArrayList<String>();
        for (var i = 1; i <= 5; i++) {
            ids.add(circle.open(circle.profile(118.5 + i * 0.001, LATITUDE)).toString());
        }

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = find(cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor));
            page.then().statusCode(200);
            seen.addAll(page.path("items.point.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void coordinates_of_the_Chinese_maps_are_understood() {
        circle.open(circle.profile(118.5, LATITUDE));

        find(Map.of("datum", "GCJ02", "minutes", 240))
                .then()
                .body("nearest.way.metres", allOf(greaterThan(520), lessThan(910)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "lat, NaN, 400",
        "lat, 91, 422",
        "lat, -91, 422",
        "lat, 1e3, 400",
        "lat, , 400",
        "lng, 28.79, 422",
        "lng, 181, 422",
        "lng, -180, 422",
        "minutes, 0, 400",
        "minutes, -1, 400",
        "minutes, 1000000, 400",
        "minutes, soon, 400",
        "mode, ROCKET, 400",
        "service, COOKERY, 400",
        "datum, BD09, 400",
        "at, yesterday, 400",
        "at, 2026-11-20T09:00:00+08:00, 422",
        "at, 2027-06-01T09:00:00+08:00, 422",
        "limit, 0, 400",
        "cursor, x, 400"
    })
    void what_cannot_be_asked_is_refused(String parameter, String value, int status) {
        var request = given().queryParam("lat", LATITUDE).queryParam("lng", 118.5);
        var asked = given().queryParams(parameter.equals("lat") ? Map.of("lng", 118.5) : Map.of("lat", LATITUDE));
        if (!parameter.equals("lat") && !parameter.equals("lng")) {
            asked = request;
        }
        if (value != null) {
            asked.queryParam(parameter, value);
        }
        asked.get(REACHABLE).then().statusCode(status);
    }

    @ParameterizedTest(name = "{0}, {1} is {3}")
    @CsvSource({
        "118.5, 28.79, coordinates-swapped, swapped",
        "48.85, 2.35, outside-china, Paris",
        "28.79, -180, outside-china, on the date line",
        "28.79, 180, outside-china, on the date line from the other side",
        "28.79, 180.1, coordinates-out-of-range, beyond the date line",
        "91, 118.5, coordinates-out-of-range, beyond the pole"
    })
    void where_nobody_can_set_off_is_refused_with_the_reason(String lat, String lng, String type, String what) {
        given().queryParam("lat", lat)
                .queryParam("lng", lng)
                .get(REACHABLE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
    }

    @Test
    void who_has_the_answer_already_is_told_so() {
        circle.open(circle.profile(118.501, LATITUDE));
        var answer = find(Map.of());
        assertThat(answer.header("Cache-Control"))
                .as("where somebody is, no cache on the way keeps")
                .startsWith("private");

        given().queryParam("lat", LATITUDE)
                .queryParam("lng", 118.5)
                .header("If-None-Match", answer.header("ETag"))
                .get(REACHABLE)
                .then()
                .statusCode(304);
        assertThat(find(Map.of("mode", "CAR")).header("ETag")).isNotEqualTo(answer.header("ETag"));
    }

    private static void hours(ObjectNode profile, String day, String from, String to) {
        var weekly = ((ObjectNode) profile.get("openingHours")).putArray("weekly");
        weekly.addObject().put("dayOfWeek", day).put("from", from).put("to", to);
    }
}
