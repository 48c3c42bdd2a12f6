package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.identity.usecase.SignInLimits;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class LockingOutGuessersTest {
    private static final String WRONG = "Wrong-horse-7";
    private static final String QUARTER = "900";

    @Inject
    Officers officers;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    private Officer zhao;
    private String office;
    private String elsewhere;

    @BeforeEach
    void employ() {
        zhao = officers.officer(officers.centre(), Role.ADVISER);
        office = address();
        elsewhere = address();
    }

    @Test
    void after_five_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour() {
        guess(office, 5);

        signIn(office, zhao.login(), Officers.PASSWORD, code(), null)
                .then()
                .statusCode(429)
                .header("Retry-After", QUARTER)
                .body("type", equalTo("/problems/too-many-tries"));
        clock.advance(Duration.ofMinutes(15));
        signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(200);
    }

    @Test
    void a_login_nobody_has_is_locked_out_like_any_other() {
        var nobody = Officers.login();
        for (var i = 0; i < 5; i++) {
            signIn(office, nobody, WRONG, "123456", null).then().statusCode(401);
        }

        signIn(office, nobody, WRONG, "123456", null).then().statusCode(429).header("Retry-After", QUARTER);
    }

    @Test
    void a_stranger_who_fails_on_purpose_locks_out_the_own_network_only() {
        guess(elsewhere, 5);
        signIn(elsewhere, zhao.login(), WRONG, "123456", null).then().statusCode(429);

        signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(200);
    }

    @Test
    void addresses_of_one_customer_of_the_new_internet_are_one_network() {
        for (var i = 1; i <= 5; i++) {
            signIn("2001:db8:1:2::" + i, zhao.login(), WRONG, "123456", null)
                    .then()
                    .statusCode(401);
        }

        signIn("2001:db8:1:2::ffff", zhao.login(), WRONG, "123456", null).then().statusCode(429);
    }

    @Test
    void a_success_starts_the_count_of_its_network_anew() {
        for (var round = 0; round < 2; round++) {
            guess(office, 4);
            signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(200);
            clock.advance(Duration.ofSeconds(30));
        }
    }

    @Test
    void ten_wrong_passwords_at_once_get_five_tries_and_no_sixth() throws Exception {
        var answers = Parallel.times(
                10, i -> signIn(office, zhao.login(), WRONG, "123456", null).statusCode());

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
    }

    @Test
    void from_all_networks_together_a_login_is_tried_fifty_times_a_day() throws Exception {
        var answers = Parallel.times(
                SignInLimits.ANYWHERE_A_DAY + 10,
                i -> signIn(address(), zhao.login(), WRONG, "123456", null).statusCode());

        assertThat(answers.stream().filter(status -> status == 401)).hasSize(SignInLimits.ANYWHERE_A_DAY);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(10);
        signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(429);
        clock.advance(Duration.ofDays(1));
        signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(200);
    }

    @Test
    void the_owners_success_gives_guessers_nothing_back() throws Exception {
        Parallel.times(SignInLimits.ANYWHERE_A_DAY - 1, i -> signIn(address(), zhao.login(), WRONG, "123456", null));
        signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(200);

        signIn(elsewhere, zhao.login(), WRONG, "123456", null).then().statusCode(401);
        signIn(elsewhere, zhao.login(), WRONG, "123456", null).then().statusCode(429);
    }

    @Test
    void who_is_right_may_sign_in_as_often_as_they_like() {
        for (var i = 0; i <= SignInLimits.ANYWHERE_A_DAY; i++) {
            clock.advance(Duration.ofSeconds(30));
            signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(200);
        }
    }

    @Test
    void a_device_that_was_signed_in_before_is_let_in_whatever_strangers_did() throws Exception {
        String token =
                signIn(office, zhao.login(), Officers.PASSWORD, code(), null).path("refreshToken");
        clock.advance(Duration.ofDays(2));
        guess(office, 5);
        Parallel.times(SignInLimits.ANYWHERE_A_DAY, i -> signIn(address(), zhao.login(), WRONG, "123456", null));
        signIn(office, zhao.login(), Officers.PASSWORD, code(), null).then().statusCode(429);

        signIn(office, zhao.login(), Officers.PASSWORD, code(), token).then().statusCode(200);
    }

    @Test
    void a_device_has_five_tries_of_its_own_and_no_more() {
        String token =
                signIn(office, zhao.login(), Officers.PASSWORD, code(), null).path("refreshToken");
        for (var i = 0; i < 5; i++) {
            signIn(address(), zhao.login(), WRONG, "123456", token).then().statusCode(401);
        }

        signIn(address(), zhao.login(), WRONG, "123456", token).then().statusCode(429);
    }

    @Test
    void a_token_of_somebody_else_or_of_a_device_thrown_out_is_worth_nothing() {
        var qian = officers.officer(zhao.place(), Role.ADVISER);
        String ofQian = signIn(
                        office,
                        qian.login(),
                        Officers.PASSWORD,
                        Codes.at(qian.factor().secret(), clock.instant()),
                        null)
                .path("refreshToken");
        var lost = signIn(office, zhao.login(), Officers.PASSWORD, code(), null);
        String ofLost = lost.path("refreshToken");
        var mine = given().auth().oauth2(lost.path("accessToken"));
        String session = mine.get("/api/v1/me/sessions").path("items[0].id");
        given().auth()
                .oauth2(lost.path("accessToken"))
                .delete("/api/v1/me/sessions/" + session)
                .then()
                .statusCode(204);
        guess(elsewhere, 5);

        signIn(elsewhere, zhao.login(), WRONG, "123456", ofQian).then().statusCode(429);
        signIn(elsewhere, zhao.login(), WRONG, "123456", ofLost).then().statusCode(429);
        signIn(elsewhere, zhao.login(), WRONG, "123456", "made up").then().statusCode(429);
    }

    @Test
    void neither_login_nor_address_can_be_read_from_the_counts() {
        guess(office, 1);

        var subjects = People.run(() -> pool.query("select string_agg(subject, ' ') from identity.attempt")
                .execute()
                .map(rows -> rows.iterator().next().getString(0)));

        assertThat(subjects).doesNotContain(zhao.login()).doesNotContain(office);
    }

    private void guess(String address, int times) {
        for (var i = 0; i < times; i++) {
            signIn(address, zhao.login(), WRONG, "123456", null).then().statusCode(401);
        }
    }

    private String code() {
        return Codes.at(zhao.factor().secret(), clock.instant());
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static Response signIn(String address, String login, String password, String totp, String formerOrNull) {
        var body = new HashMap<>(Map.of(
                "grant", "password", "login", login, "password", password, "totp", totp, "deviceName", "counter"));
        if (formerOrNull != null) {
            body.put("formerRefreshToken", formerOrNull);
        }
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(body)
                .post("/api/v1/auth/tokens");
    }
}
