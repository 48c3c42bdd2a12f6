package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.legalcircle.identity.SigningInByPasswordTest.signIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.BackDoor;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class RepeatingCredentialCallsTest {
    private static final String PASSWORD = "/api/v1/me/password";
    private static final String TOTP = "/api/v1/me/totp";
    private static final String CONFIRMATION = "/api/v1/me/totp/confirmation";

    @Inject
    Officers officers;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    @Inject
    BackDoor backDoor;

    private Officer zhao;
    private String token;
    private String key;

    @BeforeEach
    void begin() {
        zhao = officers.officer(officers.centre(), Role.ADVISER);
        token = signIn(zhao.login(), Officers.PASSWORD, code()).path("accessToken");
        clock.advance(Duration.ofSeconds(30));
        key = UUID.randomUUID().toString();
    }

    @Test
    void a_repeated_password_change_changes_once_and_is_answered_again() {
        var change = Map.of("currentPassword", Officers.PASSWORD, "newPassword", "Battery-staple-8");

        post(PASSWORD, change).then().statusCode(204).header("Idempotent-Replayed", nullValue());
        for (var i = 0; i < 6; i++) {
            post(PASSWORD, change).then().statusCode(204).header("Idempotent-Replayed", equalTo("true"));
        }

        var back = Map.of("currentPassword", "Battery-staple-8", "newPassword", "Battery-staple-9");
        post(PASSWORD, back).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void a_change_whose_connection_is_lost_is_finished_on_another() {
        var change = Map.of("currentPassword", Officers.PASSWORD, "newPassword", "Battery-staple-8");

        var answer = backDoor.cut(
                "lock table identity.staff_member in share mode",
                "update identity.staff_member%",
                () -> post(PASSWORD, change));

        answer.then().statusCode(204);
        post(PASSWORD, change).then().statusCode(204).header("Idempotent-Replayed", equalTo("true"));
    }

    @Test
    void a_refused_password_change_stays_refused_under_its_key() {
        var wrong = Map.of("currentPassword", "Wrong-horse-7", "newPassword", "Battery-staple-8");

        post(PASSWORD, wrong).then().statusCode(422).body("type", equalTo("/problems/password-wrong"));
        for (var i = 0; i < 6; i++) {
            post(PASSWORD, wrong).then().statusCode(422).body("type", equalTo("/problems/password-wrong"));
        }
    }

    @Test
    void of_the_same_change_at_once_one_happens_and_none_is_told_anything_else() throws Exception {
        var change = Map.of("currentPassword", Officers.PASSWORD, "newPassword", "Battery-staple-8");

        var answers = Parallel.times(4, i -> post(PASSWORD, change));

        assertThat(answers).allSatisfy(answer -> {
            if (answer.statusCode() != 204) {
                answer.then().statusCode(409).body("type", equalTo("/problems/call-still-running"));
            }
        });
        post(PASSWORD, change).then().statusCode(204).header("Idempotent-Replayed", equalTo("true"));
    }

    @Test
    void a_repeated_enrolment_tells_the_same_secret_and_keeps_it_sealed() {
        var start = Map.of("totp", code());

        String secret = post(TOTP, start).then().statusCode(200).extract().path("secret");
        post(TOTP, start)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("Cache-Control", equalTo("no-store"))
                .body("secret", equalTo(secret));

        assertThat(kept()).doesNotContain(secret);
        post(TOTP, Map.of("totp", "000001"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        var confirmation = Map.of("totp", Codes.at(secret, clock.instant()));
        post(CONFIRMATION, confirmation).then().statusCode(204);
        post(CONFIRMATION, confirmation).then().statusCode(204).header("Idempotent-Replayed", equalTo("true"));
        post(CONFIRMATION, Map.of("totp", "000001")).then().statusCode(422);
    }

    @Test
    void a_repeated_first_password_is_the_same_and_is_kept_sealed() {
        var admin = officers.administrator(zhao.place());
        var path = "/api/v1/desk/staff/" + zhao.id() + "/initial-password";

        var first = admin.asks().header("Idempotency-Key", key).post(path);
        var again = admin.asks().header("Idempotency-Key", key).post(path);

        String password = first.then().statusCode(200).extract().path("initialPassword");
        again.then()
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("Cache-Control", equalTo("no-store"))
                .body("initialPassword", equalTo(password));
        assertThat(kept()).isNotEmpty().doesNotContain(password);
        signIn(zhao.login(), password, null).then().statusCode(200);
        String other = admin.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path)
                .path("initialPassword");
        assertThat(other).isNotEqualTo(password);
    }

    private String kept() {
        return People.run(() -> pool.query(
                        "select string_agg(encode(body, 'escape'), ' ') from platform.idempotent_answer where key = '"
                                + key + "'")
                .execute()
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private String code() {
        return Codes.at(zhao.factor().secret(), clock.instant());
    }

    private Response post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }
}
