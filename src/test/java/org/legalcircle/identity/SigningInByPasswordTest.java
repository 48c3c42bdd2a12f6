package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.legalcircle.support.People.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SigningInByPasswordTest {
    @Inject
    Officers officers;

    @Inject
    SettableClock clock;

    @Test
    void password_and_code_open_the_roles_and_the_branch() {
        var admin = officers.officer(officers.centre(), Role.BUREAU_ADMIN);

        var tokens = signIn(admin.login().toUpperCase(), Officers.PASSWORD, code(admin));

        tokens.then().statusCode(200).body("pending", empty());
        asks(tokens).get("/api/v1/desk/staff").then().statusCode(200).body("items.login", hasItem(admin.login()));
        asks(tokens)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("STAFF"))
                .body("organisation.path", equalTo(admin.place().path()));
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        var zhao = officers.officer(officers.centre(), Role.ADVISER);

        var answers = List.of(
                signIn(zhao.login(), "Wrong-horse-7", code(zhao)).asString(),
                signIn(zhao.login(), Officers.PASSWORD, wrong(code(zhao))).asString(),
                signIn(zhao.login(), Officers.PASSWORD, null).asString(),
                signIn(Officers.login(), Officers.PASSWORD, "123456").asString());

        assertThat(answers).containsOnly(answers.get(0));
        signIn(zhao.login(), "Wrong-horse-7", code(zhao))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/sign-in-refused"));
    }

    @Test
    void a_one_time_code_works_once_even_at_the_same_moment() throws Exception {
        var zhao = officers.officer(officers.centre(), Role.ADVISER);
        var code = code(zhao);

        var answers = Parallel.times(
                3, i -> signIn(zhao.login(), Officers.PASSWORD, code).statusCode());

        assertThat(answers).containsOnly(200, 401).containsOnlyOnce(200);
        clock.advance(Duration.ofSeconds(30));
        signIn(zhao.login(), Officers.PASSWORD, code).then().statusCode(401);
        signIn(zhao.login(), Officers.PASSWORD, code(zhao)).then().statusCode(200);
    }

    @Test
    void a_code_may_be_one_step_early_or_late_and_no_more() {
        var zhao = officers.officer(officers.centre(), Role.ADVISER);
        var now = clock.instant();

        signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), now.minusSeconds(60)))
                .then()
                .statusCode(401);
        signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), now.minusSeconds(30)))
                .then()
                .statusCode(200);
        signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), now.plusSeconds(60)))
                .then()
                .statusCode(401);
        signIn(zhao.login(), Officers.PASSWORD, Codes.at(zhao.factor().secret(), now.plusSeconds(30)))
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_takes_the_code_of_a_demonstration_for_good() {
        var zhao = officers.officer(officers.centre(), Role.ADVISER);

        signIn(zhao.login(), Officers.PASSWORD, "000000").then().statusCode(401);
    }

    private String code(Officer officer) {
        return Codes.at(officer.factor().secret(), clock.instant());
    }

    private static String wrong(String code) {
        return code.equals("999999") ? "999998" : "999999";
    }

    private static RequestSpecification asks(Response tokens) {
        return given().auth().oauth2(tokens.path("accessToken"));
    }

    static Response signIn(String login, String password, String totpOrNull) {
        var body = new HashMap<>(
                Map.of("grant", "password", "login", login, "password", password, "deviceName", "counter"));
        if (totpOrNull != null) {
            body.put("totp", totpOrNull);
        }
        return stranger().body(body).post("/api/v1/auth/tokens");
    }
}
