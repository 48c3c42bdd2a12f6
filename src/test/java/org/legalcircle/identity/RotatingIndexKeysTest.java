package org.legalcircle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.legalcircle.support.People.mobile;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.privacy.IndexKeys;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

/** A second index key must not let anybody in twice. */
@QuarkusTest
class RotatingIndexKeysTest {
    @Inject
    IndexKeys keys;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @AfterEach
    void restore() {
        keys.restore();
    }

    @Test
    void a_card_shown_before_the_rotation_is_not_taken_by_another_after_it() {
        var number = ResidentIds.fresh();
        var owner = people.citizen();
        claim(owner, number);
        check(owner, number).then().statusCode(204);
        keys.rotate();
        var other = people.citizen();

        claim(other, number);

        check(other, number).then().statusCode(409).body("type", equalTo("/problems/resident-id-taken"));
    }

    @Test
    void a_card_claimed_before_the_rotation_is_taken_once_after_it() {
        var number = ResidentIds.fresh();
        var before = people.citizen();
        claim(before, number);
        keys.rotate();
        var after = people.citizen();
        claim(after, number);

        check(before, number).then().statusCode(204);
        check(after, number).then().statusCode(409);
    }

    @Test
    void a_mobile_number_known_before_the_rotation_is_the_same_citizen_after_it() {
        var mobile = mobile();
        var first = idOf(people.signIn(mobile));
        clock.advance(Duration.ofMinutes(2));

        keys.rotate();

        assertThat(idOf(people.signIn(mobile))).isEqualTo(first);
    }

    @Test
    void a_code_asked_for_before_the_rotation_signs_in_after_it() {
        var mobile = mobile();
        var code = people.codeFor(mobile);

        keys.rotate();

        People.answerWith(mobile, code).then().statusCode(200);
    }

    private static String idOf(Response tokens) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(tokens.path("accessToken"))
                .get("/api/v1/me")
                .path("id");
    }

    private static void claim(Person citizen, String number) {
        citizen.asks()
                .header("If-Match", "*")
                .body(Map.of("residentId", number))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private Response check(Person citizen, String number) {
        return people.staff("/330881/", Role.BUREAU_ADMIN)
                .asks()
                .body(Map.of("residentId", number, "purpose", "COUNTER_SERVICE"))
                .post("/api/v1/desk/citizens/" + citizen.id() + "/identity-check");
    }
}
