package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.legalcircle.identity.SigningInByPasswordTest.signIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ReplacingTheSecondFactorTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    Officers officers;

    @Inject
    SettableClock clock;

    private Officer zhao;
    private Response tokens;

    @BeforeEach
    void sign_in() {
        zhao = officers.officer(officers.centre(), Role.ADVISER);
        tokens = signIn(zhao.login(), Officers.PASSWORD, present());
        tokens.then().statusCode(200);
    }

    @Test
    void a_code_seen_at_sign_in_replaces_nothing() {
        begin(present()).then().statusCode(422).body("type", equalTo("/problems/second-factor-used"));

        clock.advance(STEP);
        begin(present()).then().statusCode(200);
    }

    @Test
    void a_code_that_began_a_replacement_signs_nobody_in() {
        clock.advance(STEP);
        var code = present();
        begin(code).then().statusCode(200);

        signIn(zhao.login(), Officers.PASSWORD, code).then().statusCode(401);
        begin(code).then().statusCode(422).body("type", equalTo("/problems/second-factor-used"));
    }

    @Test
    void the_old_codes_count_until_the_new_ones_are_confirmed() {
        clock.advance(STEP);
        begin(present()).then().statusCode(200);
        clock.advance(STEP);

        signIn(zhao.login(), Officers.PASSWORD, null).then().statusCode(401);
        me().then().body("totpEnrolled", equalTo(true));
        signIn(zhao.login(), Officers.PASSWORD, present()).then().statusCode(200);
    }

    @Test
    void new_codes_are_confirmed_in_the_very_step_the_old_one_was_used_in() {
        clock.advance(STEP);
        String secret = begin(present()).then().statusCode(200).extract().path("secret");
        var first = Codes.at(secret, clock.instant());

        confirm(first).then().statusCode(204);

        signIn(zhao.login(), Officers.PASSWORD, first).then().statusCode(401);
        clock.advance(STEP);
        signIn(zhao.login(), Officers.PASSWORD, present()).then().statusCode(401);
        signIn(zhao.login(), Officers.PASSWORD, Codes.at(secret, clock.instant()))
                .then()
                .statusCode(200);
    }

    @Test
    void a_replacement_begun_again_voids_the_secret_told_before() {
        clock.advance(STEP);
        String lost = begin(present()).then().statusCode(200).extract().path("secret");
        clock.advance(STEP);
        String kept = begin(present()).then().statusCode(200).extract().path("secret");

        confirm(Codes.at(lost, clock.instant()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/second-factor-wrong"));
        confirm(Codes.at(kept, clock.instant())).then().statusCode(204);
        confirm(Codes.at(kept, clock.instant()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-factor-not-begun"));
    }

    private String present() {
        return Codes.at(zhao.factor().secret(), clock.instant());
    }

    private Response me() {
        return given().auth().oauth2(tokens.path("accessToken")).get("/api/v1/me");
    }

    private Response begin(String code) {
        return post("/api/v1/me/totp", code);
    }

    private Response confirm(String code) {
        return post("/api/v1/me/totp/confirmation", code);
    }

    private Response post(String path, String code) {
        return given().auth()
                .oauth2(tokens.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("totp", code))
                .post(path);
    }
}
