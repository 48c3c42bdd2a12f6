package org.legalcircle.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.legalcircle.support.People.mobile;
import static org.legalcircle.support.People.stranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legalcircle.identity.store.SpentSignIns;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ClearingSessionsTest {
    @Inject
    People people;

    @Inject
    SpentSignIns spent;

    @Inject
    Pool pool;

    @Inject
    SettableClock clock;

    @Test
    void a_device_that_can_no_longer_renew_is_not_listed() {
        var mobile = mobile();
        people.signIn(mobile);
        clock.advance(Duration.ofDays(31));
        var here = people.signIn(mobile);

        devices(here).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_device_that_renews_in_time_stays_listed() {
        var mobile = mobile();
        var phone = people.signIn(mobile);
        clock.advance(Duration.ofDays(29));
        renew(phone).then().statusCode(200);
        clock.advance(Duration.ofDays(29));

        devices(people.signIn(mobile)).then().body("items", hasSize(2));
    }

    @Test
    void what_ended_long_ago_is_cleared_away_and_what_is_open_stays() {
        var left = people.signIn(mobile());
        var signedOut = people.signIn(mobile());
        given().auth()
                .oauth2(signedOut.path("accessToken"))
                .delete("/api/v1/auth/tokens/current")
                .then()
                .statusCode(204);
        var leftId = sessionOf(left);
        var signedOutId = sessionOf(signedOut);
        clock.advance(Duration.ofDays(100));
        var used = renew(renew(people.signIn(mobile())));
        clock.advance(Duration.ofDays(29));
        var going = renew(used);
        clock.advance(Duration.ofDays(3));

        People.run(spent::clear);

        assertThat(count("session where id in ('" + leftId + "', '" + signedOutId + "')"))
                .isZero();
        assertThat(count("refresh_token where session_id in ('" + leftId + "', '" + signedOutId + "')"))
                .isZero();
        assertThat(count("refresh_token where session_id = '" + sessionOf(used) + "'"))
                .as("the last of four: those before can no longer be used by anybody")
                .isEqualTo(1);
        renew(going).then().statusCode(200);
    }

    @Test
    void a_used_token_is_noticed_until_it_would_have_run_out() {
        var first = people.signIn(mobile());
        clock.advance(Duration.ofDays(29));
        var second = renew(first);
        clock.advance(Duration.ofHours(12));
        People.run(spent::clear);

        renew(first).then().statusCode(401);

        renew(second).then().statusCode(401);
    }

    private static String sessionOf(Response tokens) {
        var claims = new String(java.util.Base64.getUrlDecoder()
                .decode(tokens.<String>path("accessToken").split("\\.")[1]));
        return io.restassured.path.json.JsonPath.from(claims).getString("sid");
    }

    private long count(String what) {
        return People.run(() -> pool.query("select count(*) from identity." + what)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static Response devices(Response tokens) {
        return given().auth().oauth2(tokens.path("accessToken")).get("/api/v1/me/sessions");
    }

    private static Response renew(Response tokens) {
        return stranger()
                .body(Map.of("grant", "refresh", "refreshToken", tokens.path("refreshToken")))
                .post("/api/v1/auth/tokens");
    }
}
