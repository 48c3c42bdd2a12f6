package org.legalcircle.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.AccessTokens;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.support.SettableClock;

@QuarkusTest
@TestProfile(RateLimitTest.FewCalls.class)
class RateLimitTest {
    private static final int ANONYMOUS = 5;
    private static final int SIGNED_IN = 8;
    private static final int FILES = 2;
    private static final int AREAS = 2;

    @TestHTTPResource("/")
    URI server;

    @Inject
    SettableClock clock;

    @Inject
    AccessTokens tokens;

    @Inject
    Circle circle;

    private static int hour = 0;

    @BeforeEach
    void all_allowances_have_grown_back() {
        clock.advance(Duration.ofHours(++hour));
    }

    @Test
    void calls_without_a_token_beyond_the_allowance_of_their_address_are_refused() {
        var last = IntStream.range(0, ANONYMOUS)
                .mapToObj(call -> given().get("/api/probe/list"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=5;w=60");
        assertThat(last.header("RateLimit")).isEqualTo("\"anonymous\";r=0;t=60");

        given().get("/api/probe/list")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "12")
                .header("RateLimit", "\"anonymous\";r=0;t=60")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", equalTo("请等 12 秒后再试。"));
    }

    @Test
    void long_files_have_an_allowance_of_their_own_and_what_did_not_change_is_no_file() {
        var file = "/api/v1/service-points.geojson";
        var first = given().get(file);
        given().get(file).then().statusCode(200);

        given().header("If-None-Match", first.header("ETag")).get(file).then().statusCode(304);
        given().get(file)
                .then()
                .statusCode(429)
                .header("Retry-After", "30")
                .header("RateLimit", startsWith("\"files\";r=0"));
        given().get("/api/probe/list").then().statusCode(200);
    }

    @Test
    void so_have_areas() {
        var point = circle.open(circle.profile(118.5, 28.79));
        clock.advance(Duration.ofHours(1));
        var area = "/api/v1/service-points/" + point + "/area";
        var first = given().get(area);
        given().get(area).then().statusCode(200);

        given().header("If-None-Match", first.header("ETag")).get(area).then().statusCode(304);
        given().get(area)
                .then()
                .statusCode(429)
                .header("Retry-After", "30")
                .header("RateLimit", startsWith("\"areas\";r=0"));
        circle.clear();
    }

    @Test
    void whoever_waits_as_told_is_taken_again() {
        IntStream.range(0, ANONYMOUS + 1).forEach(call -> given().get("/api/probe/list"));
        clock.advance(Duration.ofSeconds(12));

        given().get("/api/probe/list").then().statusCode(200);
    }

    @Test
    void a_signed_in_person_has_an_allowance_of_their_own() {
        IntStream.range(0, ANONYMOUS + 1).forEach(call -> given().get("/api/probe/list"));

        var li = token();
        assertThat(IntStream.range(0, SIGNED_IN + 1).map(call -> secret(li).statusCode()))
                .containsOnly(200, 429)
                .endsWith(200, 429);
        assertThat(secret(token()).statusCode()).isEqualTo(200);
        assertThat(secret(token()).header("RateLimit-Policy")).isEqualTo("\"signed-in\";q=8;w=60");
    }

    @Test
    void bad_tokens_are_refused_unread_in_the_end() {
        assertThat(IntStream.range(0, ANONYMOUS + 1).map(call -> secret("bad").statusCode()))
                .containsExactly(401, 401, 401, 401, 401, 429);
        given().get("/api/probe/list").then().statusCode(200);
    }

    @Test
    void a_token_does_not_buy_calls_nobody_has_to_be_signed_in_for() {
        assertThat(IntStream.range(0, ANONYMOUS + 1)
                        .map(call -> given().header("Authorization", "Bearer made-up-" + call)
                                .get("/api/probe/list")
                                .statusCode()))
                .endsWith(429);
    }

    @Test
    void nobody_can_pretend_to_come_from_elsewhere_unless_a_proxy_is_configured() {
        assertThat(IntStream.range(0, ANONYMOUS + 1)
                        .map(call -> given().header("X-Forwarded-For", "10.0.0." + call)
                                .header("Forwarded", "for=10.0.0." + call)
                                .get("/api/probe/list")
                                .statusCode()))
                .endsWith(429);
    }

    private static Response secret(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/probe/secret");
    }

    private String token() {
        var caller = new Caller(UUID.randomUUID(), UUID.randomUUID(), Set.of(Role.CITIZEN), null);
        return tokens.issue(caller).value();
    }

    /** Allowances that a test can use up. */
    public static class FewCalls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "false",
                    "legalcircle.rate-limit.anonymous.calls", String.valueOf(ANONYMOUS),
                    "legalcircle.rate-limit.files.calls", String.valueOf(FILES),
                    "legalcircle.rate-limit.areas.calls", String.valueOf(AREAS),
                    "legalcircle.rate-limit.signed-in.calls", String.valueOf(SIGNED_IN));
        }
    }
}
