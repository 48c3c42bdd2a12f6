package org.legalcircle.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.legalcircle.identity.SigningInByPasswordTest.signIn;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** A staff member takes another password, or other one-time codes. */
@QuarkusTest
class ChangingCredentialsTest {
    @Inject
    Officers officers;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    private Officer zhao;

    @BeforeEach
    void employ() {
        zhao = officers.officer(officers.centre(), Role.ADVISER);
    }

    @Test
    void a_password_is_strong_and_new() {
        var tokens = signsIn();

        for (var weak : List.of("Short-1", "onlysmallletters", "12345678901234", zhao.login() + "-A1")) {
            tokens.changesPassword(Officers.PASSWORD, weak)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/password-too-weak"));
        }
        tokens.changesPassword("Wrong-horse-7", "Battery-staple-8")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/password-wrong"));
        tokens.changesPassword(Officers.PASSWORD, Officers.PASSWORD)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/password-used-before"));
    }

    @Test
    void none_of_the_last_five_passwords_comes_back() {
        var tokens = signsIn();
        var present = Officers.PASSWORD;
        for (var i = 1; i <= 4; i++) {
            clock.advance(Duration.ofSeconds(1));
            tokens.changesPassword(present, "Battery-staple-" + i).then().statusCode(204);
            present = "Battery-staple-" + i;
        }

        tokens.changesPassword(present, Officers.PASSWORD).then().statusCode(422);
        clock.advance(Duration.ofSeconds(1));
        tokens.changesPassword(present, "Battery-staple-5").then().statusCode(204);
        tokens.changesPassword("Battery-staple-5", Officers.PASSWORD).then().statusCode(204);
    }

    @Test
    void a_changed_password_signs_the_other_devices_out() {
        var other = signsIn();
        clock.advance(Duration.ofSeconds(30));
        var here = signsIn();

        here.changesPassword(Officers.PASSWORD, "Battery-staple-8").then().statusCode(204);

        other.asks().get("/api/v1/me").then().statusCode(401);
        here.asks().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void guessing_at_the_password_change_is_guessing() {
        var tokens = signsIn();
        for (var i = 0; i < 5; i++) {
            tokens.changesPassword("Wrong-horse-7", "Battery-staple-8").then().statusCode(422);
        }

        tokens.changesPassword(Officers.PASSWORD, "Battery-staple-8").then().statusCode(429);
    }

    @Test
    void new_one_time_codes_need_a_present_one_and_a_proof() {
        var tokens = signsIn();
        tokens.confirms("123456").then().statusCode(409).body("type", equalTo("/problems/second-factor-not-begun"));
        tokens.asks().body("{}").post("/api/v1/me/totp").then().statusCode(422);
        clock.advance(Duration.ofSeconds(30));
        var present = Codes.at(zhao.factor().secret(), clock.instant());

        String secret = tokens.asks()
                .body(Map.of("totp", present))
                .post("/api/v1/me/totp")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        tokens.confirms(present).then().statusCode(422).body("type", equalTo("/problems/second-factor-wrong"));
        tokens.confirms(Codes.at(secret, clock.instant())).then().statusCode(204);
    }

    @Test
    void citizens_have_neither_password_nor_codes() {
        var li = people.citizen();

        li.asks().body("{}").post("/api/v1/me/totp").then().statusCode(404);
        li.asks()
                .body(Map.of("currentPassword", "x", "newPassword", "Battery-staple-8"))
                .post("/api/v1/me/password")
                .then()
                .statusCode(404);
    }

    private StaffDevice signsIn() {
        return new StaffDevice(
                signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), clock.instant())));
    }
}
