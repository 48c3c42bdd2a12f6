package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

/** Who changes opening rules, and on which version of them. */
@QuarkusTest
class SettingOpeningRulesTest {
    private static final String RULES = "/api/v1/desk/advisers/{id}/opening-rules";

    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    private UUID adviser;
    private String tag;
    private Map<String, Object> rules;

    @BeforeEach
    void an_adviser() {
        adviser = bureau.adviser(1);
        var found = own().get(RULES, adviser);
        tag = found.header("ETag");
        rules = new HashMap<>(found.jsonPath().getMap("rules"));
    }

    @Test
    void the_adviser_and_the_administrator_of_the_branch_change_them() {
        var next = put(own(), tag, rules).then().statusCode(200).extract().header("ETag");

        assertThat(next).isNotEqualTo(tag);
        put(bureau.staff(Role.BUREAU_ADMIN, "/330881/"), next, rules).then().statusCode(200);
    }

    @Test
    void nobody_else_does() {
        given().get(RULES, adviser).then().statusCode(401);
        put(given().contentType("application/json"), tag, rules).then().statusCode(401);
        put(Bureau.json(bureau.citizen().token()), tag, rules).then().statusCode(403);
        put(bureau.staff(Role.MEDIATOR, Bureau.STATION), tag, rules).then().statusCode(403);
        put(bureau.staff(Role.ADVISER, Bureau.STATION), tag, rules).then().statusCode(404);
        put(bureau.staff(Role.BUREAU_ADMIN, "/330881/330881121/"), tag, rules)
                .then()
                .statusCode(404);
        bureau.staff(Role.ADVISER, Bureau.STATION).get(RULES, adviser).then().statusCode(404);
        bureau.staff(Role.BUREAU_ADMIN, "/330881/")
                .get(RULES, UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", is("/problems/adviser-not-found"));
    }

    @Test
    void a_change_names_the_latest_version() {
        own().body(rules)
                .put(RULES, adviser)
                .then()
                .statusCode(428)
                .body("type", is("/problems/precondition-required"));
        put(own(), tag, rules).then().statusCode(200);
        put(own(), tag, rules).then().statusCode(412).body("type", is("/problems/stale"));
    }

    @Test
    void of_two_changes_at_once_one_is_outdated() {
        var answers = AtOnce.all(List.<Callable<Response>>of(
                () -> put(own(), tag, rules), () -> put(own(), tag, rules), () -> put(own(), tag, rules)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412);
    }

    @Test
    void rules_that_cannot_be_are_refused_and_change_nothing() {
        var slots = bureau.freeSlots(adviser);
        rules.put("slotLength", "PT0S");

        put(own(), tag, rules).then().statusCode(422).body("type", is("/problems/opening-rules-invalid"));

        own().get(RULES, adviser).then().header("ETag", is(tag));
        assertThat(bureau.freeSlots(adviser)).isEqualTo(slots);
        rules.put("slotLength", "soon");
        put(own(), tag, rules).then().statusCode(400);
    }

    /** Dates out of reach are refused today; once they were not. */
    @Test
    void dates_that_were_once_taken_can_still_be_read_and_replaced() {
        Bureau.await(() -> pool.preparedQuery("""
                        update consultation.adviser set opening_rules = jsonb_set(jsonb_set(opening_rules::jsonb,
                            '{closures}', '[{"from": "1900-01-01", "to": "1999-12-31", "reason": "ABROAD"}]'),
                            '{extraDays}', '[{"date": "2150-01-01", "from": "09:00", "to": "10:00",
                                              "channels": ["PHONE"]}]')::text
                        where id = $1""").execute(Tuple.of(adviser)));
        clock.advance(Duration.ofDays(1));

        assertThat(bureau.freeSlots(adviser)).isNotEmpty();
        var found = own().get(RULES, adviser);
        found.then()
                .statusCode(200)
                .body("rules.closures.from", hasItem("1900-01-01"))
                .body("rules.extraDays.date", hasItem("2150-01-01"));
        put(own(), found.header("ETag"), found.jsonPath().getMap("rules"))
                .then()
                .statusCode(400);
        put(own(), found.header("ETag"), rules).then().statusCode(200);
    }

    private RequestSpecification own() {
        return bureau.staff(adviser, Role.ADVISER, Bureau.STATION);
    }

    private Response put(RequestSpecification who, String tag, Object rules) {
        return who.header("If-Match", tag).body(rules).put(RULES, adviser);
    }
}
