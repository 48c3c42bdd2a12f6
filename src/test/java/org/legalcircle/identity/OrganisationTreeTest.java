package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.FoundingOrganisations;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class OrganisationTreeTest {
    private static final String PUBLIC = "/api/v1/organisations";
    private static final String DESK = "/api/v1/desk/organisations";

    @Inject
    Officers officers;

    @Inject
    People people;

    @Inject
    Organisations organisations;

    @Inject
    FoundingOrganisations founding;

    @Inject
    SettableClock clock;

    private OrganisationSummary centre;
    private Person admin;

    @BeforeEach
    void open() {
        centre = officers.centre();
        admin = officers.administrator(centre);
    }

    @Test
    void anybody_sees_the_tree_in_pages() {
        var paths = Stream.of(officers.station(centre), officers.station(centre), officers.station(centre))
                .map(OrganisationSummary::path)
                .sorted()
                .toList();

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("parent", centre.id()).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PUBLIC);
            page.then().statusCode(200).header("Cache-Control", containsString("public"));
            seen.addAll(page.path("items.path"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(paths);
    }

    @Test
    void a_list_that_has_not_changed_is_not_sent_again() {
        var tag = given().queryParam("parent", centre.id()).get(PUBLIC).header("ETag");

        given().queryParam("parent", centre.id())
                .header("If-None-Match", tag)
                .get(PUBLIC)
                .then()
                .statusCode(304);
        officers.station(centre);
        given().queryParam("parent", centre.id())
                .header("If-None-Match", tag)
                .get(PUBLIC)
                .then()
                .statusCode(200);
    }

    @Test
    void the_list_is_asked_for_rightly() {
        given().queryParam("level", "PLANET").get(PUBLIC).then().statusCode(400);
        given().queryParam("parent", "x").get(PUBLIC).then().statusCode(400);
        given().queryParam("cursor", "x").get(PUBLIC).then().statusCode(400);
        given().queryParam("limit", 0).get(PUBLIC).then().statusCode(400);
        given().queryParam("limit", 101).get(PUBLIC).then().statusCode(400);
        given().get(PUBLIC + "/" + UUID.randomUUID()).then().statusCode(404);
        given().get(PUBLIC + "/" + centre.id()).then().statusCode(200).body("path", equalTo(centre.path()));
    }

    @Test
    void an_administrator_builds_the_tree_below_the_own_organisation() {
        String station = found(admin, centre.id(), "TOWNSHIP_STATION", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var village = found(
                admin,
                UUID.fromString(station),
                "VILLAGE_POINT",
                Map.of("longitude", 118.5, "latitude", 28.79, "coordinateSystem", "CGCS2000"));

        village.then().statusCode(201).body("longitude", equalTo(118.5f)).body("phone", nullValue());
        given().queryParam("level", "VILLAGE_POINT")
                .queryParam("parent", station)
                .get(PUBLIC)
                .then()
                .body("items.id", contains(village.<String>path("id")));
    }

    @Test
    void levels_codes_and_places_must_fit() {
        found(admin, centre.id(), "VILLAGE_POINT", Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/organisation-level-invalid"));
        found(admin, centre.id(), "TOWNSHIP_STATION", Map.of("code", centre.code()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/organisation-code-taken"));
        found(admin, centre.id(), "TOWNSHIP_STATION", Map.of("longitude", 118.5))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/organisation-place-incomplete"));
        found(admin, centre.id(), "TOWNSHIP_STATION", Map.of("code", "a/b"))
                .then()
                .statusCode(400);
        found(admin, officers.centre().id(), "TOWNSHIP_STATION", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void an_organisation_is_described_anew() {
        var kept = admin.asks().get(DESK + "/" + centre.id());
        var body = body("COUNTY_CENTRE", Map.of("name", "New name"));

        admin.asks()
                .header("If-Match", kept.header("ETag"))
                .body(body)
                .put(DESK + "/" + centre.id())
                .then()
                .statusCode(200)
                .body("name", equalTo("New name"))
                .body("code", equalTo(centre.code()));
        given().get(PUBLIC + "/" + centre.id()).then().body("name", equalTo("New name"));
        admin.asks()
                .header("If-Match", kept.header("ETag"))
                .body(body)
                .put(DESK + "/" + centre.id())
                .then()
                .statusCode(412);
        admin.asks().body(body).put(DESK + "/" + centre.id()).then().statusCode(428);
    }

    @Test
    void one_that_another_instance_founded_is_known_a_second_later() {
        People.run(organisations::all);
        var elsewhere =
                People.run(() -> founding.centre(Officers.told(OrganisationLevel.COUNTY_CENTRE, Officers.code())));
        clock.advance(Duration.ofSeconds(1));

        assertThat(People.run(() -> organisations.require(elsewhere.id())).id()).isEqualTo(elsewhere.id());
    }

    @Test
    void building_is_for_administrators() {
        given().contentType("application/json").body("{}").post(DESK).then().statusCode(401);
        found(people.staff(centre.path(), Role.ADVISER), centre.id(), "TOWNSHIP_STATION", Map.of())
                .then()
                .statusCode(403);
    }

    private static Response found(Person by, UUID parent, String level, Map<String, Object> more) {
        return by.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("parentId", parent, "organisation", body(level, more)))
                .post(DESK);
    }

    private static Map<String, Object> body(String level, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("level", level, "code", Officers.code(), "name", "Station", "address", "Street 1"));
        body.putAll(more);
        return body;
    }
}
