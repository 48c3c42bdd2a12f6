package org.legalcircle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.support.RawCall;

/** HTTP/1.0, which need not name the host, and HTTP/2, to which a call may be raised on its way. */
@QuarkusTest
class CallingWithAnotherHttpTest {
    @TestHTTPResource("/")
    URI server;

    @Inject
    Bureau bureau;

    private UUID adviser;

    @BeforeEach
    void open() {
        adviser = bureau.adviser(1);
        bureau.freeSlots(adviser);
    }

    @Test
    void a_list_without_a_host_links_to_its_next_part() {
        var call = RawCall.send(
                server,
                "GET /api/v1/slots?limit=2&adviser=" + adviser
                        + "&from=2026-11-23T09%3A00%3A00%2B08%3A00 HTTP/1.0\r\n\r\n");

        assertThat(call.status()).isEqualTo(200);
        assertThat(call.header("Link"))
                .startsWith("</api/v1/slots?")
                .contains("adviser=" + adviser, "limit=2", "from=2026-11-23T09%3A00%3A00%2B08%3A00", "&cursor=")
                .endsWith(">; rel=\"next\"");
    }

    @Test
    void what_is_made_without_a_host_is_told_its_address() {
        var slot = bureau.freeSlots(adviser).get(0);
        var body = "{\"slotId\":\"" + slot + "\",\"channel\":\"ON_SITE\",\"topic\":\"LABOUR\",\"question\":\"a\"}";
        var call = RawCall.send(
                server,
                "POST /api/v1/bookings HTTP/1.0\r\nContent-Type: application/json\r\nIdempotency-Key: a\r\n"
                        + "Authorization: Bearer " + bureau.citizen().token() + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);

        assertThat(call.status()).as(call.text()).isEqualTo(201);
        assertThat(call.header("Location")).contains("/api/v1/bookings/");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_version_the_keys_are_told_each_time(HttpClient.Version version) throws Exception {
        var client = HttpClient.newBuilder().version(version).build();
        for (var time = 0; time < 10; time++) {
            var answer = client.send(get("/.well-known/jwks.json"), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getList("keys"))
                    .as(answer.body())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/jwks.json", "/api/v1/organisations", "/api/v1/slots?limit=1"})
    void a_call_that_asks_for_http_2_is_answered_as_ever(String path) throws Exception {
        for (var time = 0; time < 20; time++) {
            var fresh =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            var raised = fresh.send(get(path), HttpResponse.BodyHandlers.ofString());
            var again = fresh.send(get(path), HttpResponse.BodyHandlers.ofString());
            assertThat(List.of(raised.statusCode(), again.statusCode())).containsOnly(200);
            assertThat(again.body()).isEqualTo(raised.body());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,400", "1048576,200", "1048577,413"})
    void a_body_that_does_not_tell_its_length_is_read_up_to_the_limit(int size, int status) throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(get("/.well-known/jwks.json"), HttpResponse.BodyHandlers.discarding());
        var text = "{\"text\":\"a\"}".substring(0, Math.min(size, 12));
        var body = (text + " ".repeat(size - text.length())).getBytes(StandardCharsets.UTF_8);
        var note = HttpRequest.newBuilder(server.resolve("/api/probe/note"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        var answer = client.send(note, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void a_call_to_change_something_needs_no_body() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(get("/.well-known/jwks.json"), HttpResponse.BodyHandlers.discarding());
        var citizen = bureau.citizen();
        var booking = citizen.held(bureau.freeSlots(adviser).get(0));
        var confirmation = HttpRequest.newBuilder(server.resolve("/api/v1/bookings/" + booking + "/confirmation"))
                .header("Authorization", "Bearer " + citizen.token())
                .header("Idempotency-Key", "a")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(client.send(confirmation, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).build();
    }
}
