package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.legalcircle.support.People.answerWith;
import static org.legalcircle.support.People.mobile;
import static org.legalcircle.support.People.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SigningInByCodeTest {
    @Inject
    People people;

    @Inject
    SentMessages messages;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    @Test
    void the_first_sign_in_makes_a_citizen_known_and_the_next_finds_the_same() {
        var mobile = mobile();

        var first = people.signIn(mobile);
        clock.advance(Duration.ofMinutes(2));
        ask("+86 " + mobile.substring(0, 3) + " " + mobile.substring(3)).then().statusCode(202);
        var second = answerWith("0086-" + mobile, messages.codeAt(mobile));

        first.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("refreshToken", notNullValue());
        assertThat(me(second).path("id").toString())
                .isEqualTo(me(first).path("id").toString());
        me(second).then().body("mobile", equalTo(mobile)).body("roles[0]", equalTo("CITIZEN"));
    }

    @Test
    void the_answer_does_not_tell_whether_a_number_is_known() {
        var known = mobile();
        people.signIn(known);
        clock.advance(Duration.ofDays(2));

        var ofKnown = ask(known);
        var ofUnknown = ask(mobile());

        assertThat(ofKnown.statusCode()).isEqualTo(202).isEqualTo(ofUnknown.statusCode());
        assertThat(ofKnown.asString()).isEmpty();
        assertThat(ofKnown.headers().asList().toString())
                .isEqualTo(ofUnknown.headers().asList().toString());
    }

    @Test
    void a_second_code_has_to_wait_a_minute() {
        var mobile = mobile();
        ask(mobile).then().statusCode(202).header("RateLimit-Policy", notNullValue());
        clock.advance(Duration.ofSeconds(20));

        ask(mobile)
                .then()
                .statusCode(429)
                .header("Retry-After", "40")
                .header("RateLimit", startsWith("\"exceeded\";r=0;t=40, "))
                .body("type", equalTo("/problems/code-asked-too-often"));
        clock.advance(Duration.ofSeconds(40));
        ask(mobile).then().statusCode(202);
        assertThat(messages.at(mobile)).hasSize(2);
    }

    @Test
    void the_eleventh_code_of_a_day_has_to_wait_for_midnight() {
        var mobile = mobile();
        for (var i = 0; i < 10; i++) {
            ask(mobile).then().statusCode(202);
            clock.advance(Duration.ofMinutes(1));
        }

        // 9:10 in the morning: 14 hours and 50 minutes to go.
        ask(mobile).then().statusCode(429).header("Retry-After", "53400");
        clock.advance(Duration.ofMinutes(890));
        ask(mobile).then().statusCode(202);
    }

    @Test
    void of_many_calls_at_once_for_one_number_one_gets_a_code() throws Exception {
        var mobile = mobile();

        var answers = Parallel.times(16, i -> ask(mobile).statusCode());

        assertThat(answers).containsOnly(202, 429).containsOnlyOnce(202);
        assertThat(messages.at(mobile)).hasSize(1);
    }

    @Test
    void one_address_cannot_ask_for_many_numbers() {
        for (var i = 0; i < 60; i++) {
            askFrom("192.0.2.7", mobile()).then().statusCode(202);
        }

        askFrom("192.0.2.7", mobile()).then().statusCode(429).header("Retry-After", "3600");
        askFrom("192.0.2.8", mobile()).then().statusCode(202);
        clock.advance(Duration.ofHours(1));
        askFrom("192.0.2.7", mobile()).then().statusCode(202);
    }

    @Test
    void a_code_works_once() throws Exception {
        var mobile = mobile();
        ask(mobile);
        var code = messages.codeAt(mobile);

        var answers = Parallel.times(4, i -> answerWith(mobile, code).statusCode());

        assertThat(answers).containsOnly(200, 401).containsOnlyOnce(200);
        answerWith(mobile, code).then().statusCode(401);
    }

    @Test
    void a_code_ends_after_five_minutes() {
        var mobile = mobile();
        ask(mobile);
        clock.advance(Duration.ofMinutes(5));

        answerWith(mobile, messages.codeAt(mobile))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/code-refused"));
    }

    @Test
    void a_new_code_voids_the_last_one() {
        var mobile = mobile();
        ask(mobile);
        var last = messages.codeAt(mobile);
        clock.advance(Duration.ofMinutes(1));
        ask(mobile);

        answerWith(mobile, other(messages.codeAt(mobile), last)).then().statusCode(401);
        answerWith(mobile, messages.codeAt(mobile)).then().statusCode(200);
    }

    @Test
    void after_five_wrong_tries_the_right_code_is_refused_too() {
        var mobile = mobile();
        ask(mobile);
        var code = messages.codeAt(mobile);
        for (var i = 0; i < 5; i++) {
            answerWith(mobile, other(code, null)).then().statusCode(401);
        }

        answerWith(mobile, code).then().statusCode(401);
    }

    @Test
    void four_wrong_tries_leave_the_fifth() {
        var mobile = mobile();
        ask(mobile);
        var code = messages.codeAt(mobile);
        for (var i = 0; i < 4; i++) {
            answerWith(mobile, other(code, null)).then().statusCode(401);
        }

        answerWith(mobile, code).then().statusCode(200);
    }

    @Test
    void ten_wrong_codes_at_once_use_up_five_tries_and_no_sixth() throws Exception {
        var mobile = mobile();
        ask(mobile);
        var code = messages.codeAt(mobile);

        var answers =
                Parallel.times(10, i -> answerWith(mobile, other(code, null)).statusCode());

        assertThat(answers).containsOnly(401);
        answerWith(mobile, code).then().statusCode(401);
    }

    @Test
    void a_code_of_one_number_opens_no_other() {
        var mine = mobile();
        var theirs = mobile();
        ask(mine);
        ask(theirs);

        answerWith(theirs, other(messages.codeAt(theirs), messages.codeAt(mine)))
                .then()
                .statusCode(401);
    }

    @Test
    void a_gateway_that_is_down_is_told() {
        messages.down(true);
        try {
            ask(mobile())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "60")
                    .body("type", equalTo("/problems/message-not-sent"));
        } finally {
            messages.down(false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mobile\":null}",
                "{\"mobile\":13800001234}",
                "{\"mobile\":\"13800001234\",\"more\":1}",
                "[]",
                "null",
                ""
            })
    void a_request_that_is_none_is_told(String body) {
        stranger().body(body).post("/api/v1/auth/codes").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800001234", "1380000123", "138000012345", "abc", "１３８００００１２３４"})
    void a_number_that_is_none_is_told(String mobile) {
        ask(mobile).then().statusCode(422).body("type", equalTo("/problems/mobile-number-invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"grant\":\"magic\"}",
                "{\"grant\":\"code\"}",
                "{\"grant\":\"code\",\"mobile\":\"13800001234\",\"code\":\"12345\",\"deviceName\":\"phone\"}",
                "{\"grant\":\"code\",\"mobile\":\"13800001234\",\"code\":\"１２３４５６\",\"deviceName\":\"phone\"}",
                "{\"grant\":\"code\",\"mobile\":\"13800001234\",\"code\":\"123456\",\"deviceName\":\"\"}",
                "{\"grant\":\"code\",\"mobile\":\"13800001234\",\"code\":\"123456\",\"deviceName\":\"x\",\"login\":\"x\"}",
                "{\"grant\":\"refresh\"}"
            })
    void a_token_request_that_is_none_is_told(String body) {
        stranger().body(body).post("/api/v1/auth/tokens").then().statusCode(400);
    }

    @Test
    void neither_number_nor_code_stands_in_the_database() {
        var mobile = mobile();
        ask(mobile);
        var code = messages.codeAt(mobile);
        answerWith(mobile, code).then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        ask(mobile);

        assertThat(rows("select c::text from identity.citizen c")).noneMatch(row -> row.contains(mobile));
        assertThat(rows("select c::text from identity.sign_in_code c"))
                .noneMatch(row -> row.contains(mobile) || row.contains(messages.codeAt(mobile) + ","));
        assertThat(rows("select encode(mobile_sealed, 'escape') from identity.citizen"))
                .noneMatch(row -> row.contains(mobile));
        assertThat(rows("select payload::text from platform.event")).noneMatch(row -> row.contains(mobile));
    }

    private List<String> rows(String sql) {
        return People.run(() -> pool.query(sql).execute().map(found -> {
            var rows = new ArrayList<String>();
            found.forEach(row -> rows.add(row.getString(0)));
            return rows;
        }));
    }

    private static Response ask(String mobile) {
        return stranger().body(Map.of("mobile", mobile)).post("/api/v1/auth/codes");
    }

    private static Response askFrom(String address, String mobile) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", address)
                .body(Map.of("mobile", mobile))
                .post("/api/v1/auth/codes");
    }

    private static Response me(Response tokens) {
        return given().auth().oauth2(tokens.path("accessToken")).get("/api/v1/me");
    }

    /** {@code wanted}, or any code, unless that happens to be the right one. */
    private static String other(String right, String wanted) {
        var wrong = wanted == null ? "000000" : wanted;
        return wrong.equals(right) ? "111111" : wrong;
    }
}
