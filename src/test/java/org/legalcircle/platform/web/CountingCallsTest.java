package org.legalcircle.platform.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.RawCall;

/** Metrics count calls by endpoint: a name for each address would grow without end, and tell who was looked at. */
@QuarkusTest
class CountingCallsTest {
    @TestHTTPResource("/")
    URI server;

    @Inject
    MeterRegistry metrics;

    @Test
    void no_identifier_and_no_address_of_a_caller_becomes_a_name() {
        var id = UUID.randomUUID().toString();

        get("/api/v1/bookings/" + id).then().statusCode(401);
        get("/api/v1/nowhere/" + id).then().statusCode(404);
        given().body("{}").post("/api/v1/bookings/" + id).then().statusCode(405);
        RawCall.send(server, "GET /api/v1/bookings/" + id + "%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Awaitility.await().until(() -> names().contains("/api/v1/bookings/{id}") && names().contains("/unmatched"));
        assertThat(names()).noneMatch(name -> name.contains(id));
    }

    private List<String> names() {
        return metrics.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag("uri"))
                .distinct()
                .toList();
    }
}
