package org.legalcircle.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.RawCall;

@QuarkusTest
class BadAddressTest {
    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/probe/parameters?cursor=%00",
                "/api/probe/parameters?id=%ED%A0%80",
                "/api/probe/things/%ff",
                "/%C0%AFetc",
                "/api/probe/things/\u00e9"
            })
    void an_address_that_is_no_text_is_a_bad_request_with_a_problem(String target) {
        var call = RawCall.send(server, "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(call.status()).isEqualTo(400);
        assertThat(call.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(call.text()).contains("/problems/malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /{a}|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n",
                "POST /api/probe/note HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/probe/note HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void what_is_no_http_is_a_bad_request_that_tells_nothing_of_us(String request) {
        var call = RawCall.send(server, request);

        assertThat(call.status()).isBetween(400, 499);
        assertThat(call.text()).doesNotContain("Exception", "netty", "vertx");
    }

    @Test
    void an_address_without_end_is_refused() {
        var call = RawCall.send(server, "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(call.status()).isEqualTo(414);
    }

    @Test
    void headers_without_end_are_refused() {
        var call = RawCall.send(server, "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(100_000) + "\r\n\r\n");

        assertThat(call.status()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/v1", "/api/v1/nothing", "/nothing", "/api/v1/../../etc/passwd", "/q/nothing"})
    void an_address_where_nothing_is_gets_a_problem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "TRACE", "BREW"})
    void a_method_that_is_not_there_is_told(String method) {
        given().request(method, "/api/probe/list")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void head_is_get_without_a_body() {
        var head = given().head("/api/probe/list").then().statusCode(200).extract();

        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(given().get("/api/probe/list").header("ETag"));
    }

    @Test
    void options_tell_what_is_there() {
        var options = given().options("/api/probe/list").then().extract();

        assertThat(options.statusCode()).isBetween(200, 204);
        assertThat(options.header("Allow")).contains("GET");
    }
}
