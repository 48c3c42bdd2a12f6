package org.legalcircle.platform.database;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class HealthOfTheServiceTest {
    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @Inject
    InstantSource clock;

    @Inject
    SettableClock settable;

    @Test
    void a_started_service_is_live() {
        get(health + "/live").then().statusCode(200);
    }

    @Test
    void readiness_asks_the_database() {
        var answer = get(health + "/ready").then().statusCode(200).extract().asString();
        assertThat(answer).contains("\"database\"");
    }

    @RepeatedTest(2)
    void each_test_begins_at_the_same_moment() {
        assertThat(clock.instant()).isEqualTo(SettableClock.START);
        settable.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo("2026-11-24T01:00:00Z");
    }
}
