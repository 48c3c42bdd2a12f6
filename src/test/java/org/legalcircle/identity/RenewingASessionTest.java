package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.legalcircle.support.People.mobile;
import static org.legalcircle.support.People.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class RenewingASessionTest {
    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Test
    void a_refresh_token_gives_new_tokens_of_the_same_sign_in() {
        var first = people.signIn(mobile());
        clock.advance(Duration.ofMinutes(20));
        me(first).then().statusCode(401);

        var second = renew(first);

        second.then().statusCode(200);
        me(second).then().statusCode(200);
        assertThat(refreshOf(second)).isNotEqualTo(refreshOf(first));
        devices(second).then().body("items", hasSize(1)).body("items[0].current", equalTo(true));
    }

    @Test
    void a_refresh_token_used_again_ends_everything_that_came_of_it() {
        var first = people.signIn(mobile());
        var second = renew(first);
        var third = renew(second);
        me(third).then().statusCode(200);

        renew(first)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/refresh-refused"));

        renew(third).then().statusCode(401);
        me(first).then().statusCode(401);
        me(third).then().statusCode(401);
    }

    @Test
    void reuse_ends_one_sign_in_and_not_the_others() {
        var mobile = mobile();
        var stolen = people.signIn(mobile);
        clock.advance(Duration.ofMinutes(1));
        var other = people.signIn(mobile);
        renew(stolen);
        renew(stolen).then().statusCode(401);

        me(other).then().statusCode(200);
        renew(other).then().statusCode(200);
    }

    @Test
    void of_calls_at_once_exactly_one_wins_and_the_sign_in_goes_on() throws Exception {
        for (var round = 0; round < 5; round++) {
            var first = people.signIn(mobile());

            var answers = Parallel.times(2, i -> renew(first));

            var won = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .toList();
            assertThat(won).hasSize(1);
            var lost = answers.stream()
                    .filter(answer -> answer.statusCode() != 200)
                    .toList();
            assertThat(lost.get(0).statusCode()).isIn(409, 401);
            if (lost.get(0).statusCode() == 409) {
                me(won.get(0)).then().statusCode(200);
                renew(won.get(0)).then().statusCode(200);
            } else {
                // The second call began after the first had ended: that is reuse.
                me(won.get(0)).then().statusCode(401);
            }
        }
    }

    @Test
    void a_device_not_used_for_thirty_days_is_signed_out() {
        var first = people.signIn(mobile());
        clock.advance(Duration.ofDays(29));
        var second = renew(first);
        second.then().statusCode(200);

        clock.advance(Duration.ofDays(30));
        renew(second).then().statusCode(401);
    }

    @Test
    void a_token_nobody_issued_is_refused() {
        renewWith("nobody-issued-this").then().statusCode(401);
        renewWith(me(people.signIn(mobile())).path("id")).then().statusCode(401);
    }

    @Test
    void signing_out_ends_all_tokens_of_the_device_and_of_no_other() {
        var mobile = mobile();
        var here = people.signIn(mobile);
        clock.advance(Duration.ofMinutes(1));
        var there = people.signIn(mobile);

        asks(here).delete("/api/v1/auth/tokens/current").then().statusCode(204);

        me(here).then().statusCode(401);
        renew(here).then().statusCode(401);
        me(there).then().statusCode(200);
        asks(here).delete("/api/v1/auth/tokens/current").then().statusCode(401);
        given().delete("/api/v1/auth/tokens/current").then().statusCode(401);
    }

    @Test
    void a_lost_phone_is_signed_out_from_another_device() {
        var mobile = mobile();
        var lost = people.signIn(mobile);
        clock.advance(Duration.ofMinutes(1));
        var here = people.signIn(mobile);
        String id = devices(here).path("items.find { !it.current }.id");

        asks(here).delete("/api/v1/me/sessions/" + id).then().statusCode(204);

        me(lost).then().statusCode(401);
        renew(lost).then().statusCode(401);
        devices(here).then().body("items", hasSize(1));
        asks(here).delete("/api/v1/me/sessions/" + id).then().statusCode(404);
    }

    @Test
    void the_device_of_somebody_else_is_not_found() {
        var mine = people.signIn(mobile());
        var theirs = people.signIn(mobile());
        String id = devices(theirs).path("items[0].id");

        asks(mine).delete("/api/v1/me/sessions/" + id).then().statusCode(404);
        asks(mine).delete("/api/v1/me/sessions/" + UUID.randomUUID()).then().statusCode(404);
        asks(mine).delete("/api/v1/me/sessions/nonsense").then().statusCode(404);

        me(theirs).then().statusCode(200);
    }

    @Test
    void devices_come_in_pages_newest_first() {
        var mobile = mobile();
        people.signIn(mobile);
        clock.advance(Duration.ofMinutes(1));
        people.signIn(mobile);
        clock.advance(Duration.ofMinutes(1));
        var newest = people.signIn(mobile);

        var page = asks(newest).get("/api/v1/me/sessions?limit=2");
        page.then().statusCode(200).body("items", hasSize(2)).body("items[0].current", equalTo(true));
        asks(newest)
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/api/v1/me/sessions")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", equalTo(null));
        given().get("/api/v1/me/sessions").then().statusCode(401);
    }

    private static RequestSpecification asks(Response tokens) {
        return given().auth().oauth2(tokens.path("accessToken"));
    }

    private static Response me(Response tokens) {
        return asks(tokens).get("/api/v1/me");
    }

    private static Response devices(Response tokens) {
        return asks(tokens).get("/api/v1/me/sessions");
    }

    private static Response renew(Response tokens) {
        return renewWith(refreshOf(tokens));
    }

    private static Response renewWith(String refreshToken) {
        return stranger()
                .body(Map.of("grant", "refresh", "refreshToken", refreshToken))
                .post("/api/v1/auth/tokens");
    }

    private static String refreshOf(Response tokens) {
        return tokens.path("refreshToken");
    }
}
