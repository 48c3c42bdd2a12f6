package org.legalcircle.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.RawCall;

@QuarkusTest
class BadBodyTest {
    private static final int LIMIT = 1024 * 1024;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":{}}",
                "{\"text\":[\"a\"]}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\"}x",
                "{\"text\":\"a\",\"number\":1.5}",
                "{\"text\":\"a\",\"number\":\"1\"}",
                "{\"text\":\"a\",\"number\":99999999999999999999}",
                "{\"text\":\"a\",\"number\":1e999999999}",
                "{\"text\":\"a\",\"number\":NaN}",
                "{\"text\":\"a\",\"day\":0}",
                "{\"text\":\"a\",\"day\":\"monday\"}",
                "{\"text\":\"a\",\"day\":\"\"}",
                "{\"text\":\"a\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00\\ud800\"}",
                "{'text':'a'}",
                "{\"text\":\"a\",}",
                "// a\n{\"text\":\"a\"}"
            })
    void what_is_not_the_json_we_want_is_malformed(String body) {
        note(body.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void nothing_is_no_body(String body) {
        note(body.getBytes(StandardCharsets.UTF_8)).statusCode(400).body("type", startsWith("/problems/"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        note(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .statusCode(400)
                .body("type", equalTo("/problems/malformed"));
    }

    @Test
    void utf_16_is_malformed() {
        note("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16)).statusCode(400);
    }

    @Test
    void ten_thousand_levels_are_malformed() {
        note(("{\"text\":\"a\",\"inner\":" + "[{\"inner\":".repeat(10_000)).getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
    }

    @Test
    void a_number_without_end_is_malformed() {
        note(("{\"number\":" + "9".repeat(500_000) + "}").getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
    }

    @Test
    void an_unknown_field_is_named() {
        note("{\"text\":\"a\",\"colour\":1}".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations.pointer", hasItem("/colour"))
                .body("violations[0].detail", containsString("1"));
    }

    @Test
    void an_unknown_field_that_is_no_name_is_not_repeated() {
        note("{\"text\":\"a\",\"<script>\":1}".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body(not(containsString("script")));
    }

    @Test
    void a_body_of_exactly_the_limit_is_read() {
        note(padded(LIMIT)).statusCode(200);
    }

    @Test
    void one_byte_more_is_too_large() {
        note(padded(LIMIT + 1))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void a_body_without_announced_length_is_read_up_to_the_limit() {
        assertThat(chunked(padded(LIMIT)).status()).isEqualTo(200);
    }

    @Test
    void one_byte_more_without_announced_length_is_too_large() {
        var call = chunked(padded(LIMIT + 1));

        assertThat(call.status()).isEqualTo(413);
        assertThat(call.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "nonsense",
                "multipart/form-data"
            })
    void another_format_is_not_supported(String type) {
        given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body("{\"text\":\"a\"}")
                .post("/api/probe/note")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void an_answer_in_another_format_is_not_to_be_had() {
        given().accept("text/html")
                .get("/api/probe/list")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void blanks_around_a_text_do_not_count() {
        note("{\"text\":\"  ab \\n\"}".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("text", equalTo("ab"));
    }

    @Test
    void a_character_of_two_halves_counts_once() {
        note("{\"text\":\"𠮷𠮷𠮷𠮷𠮷\"}".getBytes(StandardCharsets.UTF_8)).statusCode(200);
        note("{\"text\":\"𠮷𠮷𠮷𠮷𠮷𠮷\"}".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/text"))
                .body("violations[0].detail", equalTo("长度应为 0 到 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US,en;q=0.9", "en-GB"})
    void faults_are_told_in_english_to_who_wants_it(String language) {
        given().header("Accept-Language", language)
                .contentType("application/json")
                .body("{\"text\":\"\"}")
                .post("/api/probe/note")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("title", equalTo("Some entries are not valid"))
                .body("violations[0].detail", equalTo("has to be filled in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh-TW", "*", ";;;", "de,fr;q=0.1"})
    void everybody_else_is_told_in_chinese(String language) {
        given().header("Accept-Language", language)
                .contentType("application/json")
                .body("{\"text\":\"\"}")
                .post("/api/probe/note")
                .then()
                .header("Content-Language", "zh-CN")
                .body("violations[0].detail", equalTo("请填写"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"throwable", "error"})
    void a_fault_of_ours_tells_nothing_whatever_its_kind(String kind) {
        given().get("/api/probe/" + kind)
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal"))
                .body("violations", nullValue())
                .body(not(containsString("Li")));
    }

    @Test
    void without_a_token_the_way_to_sign_in_is_told() {
        given().get("/api/probe/secret")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Bearer", "Basic eDp5", "bearer x y z"})
    void a_bad_token_is_called_so(String token) {
        given().header("Authorization", token)
                .get("/api/probe/secret")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void answers_carry_the_headers_that_protect_them() {
        given().get("/api/probe/parameters")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    private static ValidatableResponse note(byte[] body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/probe/note")
                .then();
    }

    private RawCall chunked(byte[] body) {
        var head = "POST /api/probe/note HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length) + "\r\n";
        var all = head + new String(body, StandardCharsets.ISO_8859_1) + "\r\n0\r\n\r\n";
        return RawCall.send(server, all);
    }

    private static byte[] padded(int size) {
        var text = "{\"text\":\"a\"}";
        return (text + " ".repeat(size - text.length())).getBytes(StandardCharsets.UTF_8);
    }
}
