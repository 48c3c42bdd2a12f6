package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

@QuarkusTest
class ProfileTest {
    private static final String RESIDENT_ID = "330881189001010017";
    private static final String ANOTHER_ID = "330881189602290034";

    @Inject
    People people;

    @Inject
    Pool pool;

    @Test
    void a_citizen_tells_name_number_and_language() {
        var li = people.citizen();
        var tag = tagOf(li);

        var changed = change(li, tag, Map.of("name", " 王小明 ", "residentId", RESIDENT_ID, "locale", "en"));

        changed.then()
                .statusCode(200)
                .body("name", equalTo("王小明"))
                .body("residentId", equalTo("330881********0017"))
                .body("residentIdVerified", equalTo(false))
                .body("birthDate", equalTo("1890-01-01"))
                .body("locale", equalTo("en"));
        assertThat(changed.header("ETag")).isNotEqualTo(tag).isEqualTo(tagOf(li));
        li.asks().get("/api/v1/me").then().body("name", equalTo("王小明")).header("Cache-Control", "no-store");
    }

    @Test
    void what_is_left_out_stays() {
        var li = people.citizen();
        change(li, tagOf(li), Map.of("name", "王小明"));

        change(li, tagOf(li), Map.of("locale", "en"))
                .then()
                .body("name", equalTo("王小明"))
                .body("residentId", nullValue());
    }

    @Test
    void nobody_signed_in_has_no_profile() {
        given().get("/api/v1/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().auth().oauth2("nonsense").get("/api/v1/me").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .patch("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void staff_do_not_change_theirs_here() {
        var officer = people.staff("/330881/", Role.ADVISER);

        officer.asks()
                .header("If-Match", "*")
                .body("{}")
                .patch("/api/v1/me")
                .then()
                .statusCode(403);
    }

    @Test
    void a_change_needs_the_version_it_is_based_on() {
        var li = people.citizen();
        var old = tagOf(li);
        change(li, old, Map.of("name", "王小明"));

        li.asks().body(Map.of("name", "王")).patch("/api/v1/me").then().statusCode(428);
        change(li, old, Map.of("name", "王")).then().statusCode(412);
    }

    @Test
    void of_two_changes_at_once_one_wins() throws Exception {
        var li = people.citizen();
        var tag = tagOf(li);

        var answers =
                Parallel.times(2, i -> change(li, tag, Map.of("name", "王" + i)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_repeated_change_gets_the_first_answer_and_it_is_kept_sealed() {
        var li = people.citizen();
        var tag = tagOf(li);
        var key = UUID.randomUUID().toString();

        var first = changeOnce(li, tag, key, "王小明");
        var again = changeOnce(li, tag, key, "王小明");

        first.then().statusCode(200);
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        changeOnce(li, tag, key, "另一个").then().statusCode(422);
        var kept = People.run(
                () -> pool.query("select encode(body, 'hex') from platform.idempotent_answer where key = '" + key + "'")
                        .execute()
                        .map(rows -> rows.iterator().next().getString(0)));
        assertThat(kept).doesNotContain("e78e8b").doesNotStartWith("7b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"33088118910229002X", "330881189001010018", "330881890101001", "33088120990101001X", "", "x"})
    void a_number_that_is_none_is_refused(String number) {
        var li = people.citizen();

        change(li, tagOf(li), Map.of("residentId", number))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/resident-id-invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\"}",
                "{\"name\":1}",
                "{\"locale\":\"fr\"}",
                "{\"mobile\":\"13800001234\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "null"
            })
    void a_change_that_is_none_is_told(String body) {
        var li = people.citizen();

        li.asks()
                .header("If-Match", tagOf(li))
                .body(body)
                .patch("/api/v1/me")
                .then()
                .statusCode(400);
    }

    @Test
    void a_number_may_be_corrected_until_staff_have_seen_the_card() {
        var li = people.citizen();
        change(li, tagOf(li), Map.of("residentId", RESIDENT_ID)).then().statusCode(200);
        change(li, tagOf(li), Map.of("residentId", ResidentIds.fresh())).then().statusCode(200);
        var number = ResidentIds.fresh();
        change(li, tagOf(li), Map.of("residentId", number)).then().statusCode(200);

        check(li, number).then().statusCode(204);

        li.asks().get("/api/v1/me").then().body("residentIdVerified", equalTo(true));
        change(li, tagOf(li), Map.of("residentId", ANOTHER_ID))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/resident-id-verified"));
        change(li, tagOf(li), Map.of("residentId", number)).then().statusCode(200);
    }

    @Test
    void a_check_is_refused_if_the_card_bears_another_number() {
        var li = people.citizen();
        check(li, RESIDENT_ID).then().statusCode(422).body("type", equalTo("/problems/resident-id-differs"));

        change(li, tagOf(li), Map.of("residentId", ANOTHER_ID));
        check(li, RESIDENT_ID).then().statusCode(422);
        check(li, "nonsense").then().statusCode(422).body("type", equalTo("/problems/resident-id-invalid"));
    }

    @Test
    void claiming_the_number_of_another_takes_nothing_from_its_owner() throws Exception {
        var number = ResidentIds.fresh();
        var squatter = people.citizen();
        var owner = people.citizen();
        change(squatter, tagOf(squatter), Map.of("residentId", number)).then().statusCode(200);
        change(owner, tagOf(owner), Map.of("residentId", number)).then().statusCode(200);

        var answers =
                Parallel.times(2, i -> check(i == 0 ? squatter : owner, number).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void a_check_is_for_staff_and_is_recorded() {
        var li = people.citizen();
        change(li, tagOf(li), Map.of("residentId", RESIDENT_ID));
        var other = people.citizen();
        other.asks()
                .body(checkOf(RESIDENT_ID))
                .post("/api/v1/desk/citizens/" + li.id() + "/identity-check")
                .then()
                .statusCode(403);

        var officer = people.staff("/330881/", Role.BUREAU_ADMIN);
        officer.asks()
                .body(checkOf(ANOTHER_ID))
                .post("/api/v1/desk/citizens/" + UUID.randomUUID() + "/identity-check")
                .then()
                .statusCode(404);
        var number = ResidentIds.fresh();
        change(li, tagOf(li), Map.of("residentId", number));
        officer.asks()
                .body(checkOf(number))
                .post("/api/v1/desk/citizens/" + li.id() + "/identity-check")
                .then()
                .statusCode(204);

        var readings = People.run(() -> pool.query("select count(*) from platform.read_audit where reader_id = '"
                        + officer.id() + "' and subject_id = '" + li.id() + "' and purpose = 'COUNTER_SERVICE'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
        assertThat(readings).isEqualTo(1);
    }

    private Response check(Person citizen, String number) {
        return people.staff("/330881/", Role.BUREAU_ADMIN)
                .asks()
                .body(checkOf(number))
                .post("/api/v1/desk/citizens/" + citizen.id() + "/identity-check");
    }

    private static Map<String, String> checkOf(String number) {
        return Map.of("residentId", number, "purpose", "COUNTER_SERVICE");
    }

    private static String tagOf(Person person) {
        return person.asks().get("/api/v1/me").header("ETag");
    }

    private static Response change(Person person, String tag, Map<String, String> change) {
        return person.asks().header("If-Match", tag).body(new HashMap<>(change)).patch("/api/v1/me");
    }

    private static Response changeOnce(Person person, String tag, String key, String name) {
        return person.asks()
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(Map.of("name", name))
                .patch("/api/v1/me");
    }
}
