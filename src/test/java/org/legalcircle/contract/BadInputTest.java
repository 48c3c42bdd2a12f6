package org.legalcircle.contract;

import static org.legalcircle.contract.EveryOperation.of;
import static org.legalcircle.contract.EveryOperation.send;
import static org.legalcircle.contract.EveryOperation.sendBody;
import static org.legalcircle.contract.EveryOperation.sendExample;
import static org.legalcircle.contract.EveryOperation.sendGood;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.InterfaceDescription;
import org.legalcircle.support.InterfaceDescription.Operation;
import org.legalcircle.support.People;

/** Every operation there is, called as badly as possible; a new one is among them as soon as it is described. */
@QuarkusTest
class BadInputTest {
    private static final int ONE_MEGABYTE = 1024 * 1024;
    private static final String KEY = "Idempotency-Key";
    private static final Map<String, List<String>> NO_SUCH_VALUES = Map.of(
            "uuid", List.of("x", "1-1-1-1-1", "null", "../.."),
            "date-time", List.of("yesterday", "2026-11-23", "2026-13-01T00:00:00Z"),
            "date", List.of("today", "2026-02-30", "23.11.2026"),
            "enum", List.of("NONSENSE", "labour", "0"),
            "int32", List.of("abc", "1.5", "99999999999999999999", "0x1"),
            "double", List.of("abc", "NaN", "Infinity", "1e3", "0x1p3"),
            "boolean", List.of("yes", "1", "TRUE"));

    @Inject
    People people;

    private final InterfaceDescription description = InterfaceDescription.ofTheApplication();
    private final EveryOperation every = new EveryOperation(description);
    private String token;

    @BeforeEach
    void somebody_may_do_everything() {
        var caller = new Caller(UUID.randomUUID(), UUID.randomUUID(), Set.of(Role.values()), "/330881/");
        token = people.person(caller).token();
    }

    @AfterEach
    void everything_was_answered_as_it_should_be() {
        every.verify();
    }

    @Test
    void a_format_we_do_not_speak_is_not_to_be_had() {
        for (var operation : every.where(Operation::givesContent)) {
            for (var accept : List.of("text/html", "application/xml, video/*;q=0.1", "nonsense")) {
                every.expect(
                        406,
                        operation,
                        accept,
                        () -> sendGood(operation, of(token, operation).header("Accept", accept)));
            }
        }
    }

    @Test
    void a_body_in_another_format_is_not_taken() {
        for (var operation : every.where(Operation::takesBody)) {
            for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "a/b/c")) {
                var config = RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
                every.expect(
                        415,
                        operation,
                        type,
                        () -> send(
                                operation,
                                of(token, operation)
                                        .config(config)
                                        .contentType(type)
                                        .header(KEY, UUID.randomUUID())
                                        .body("{}")));
            }
        }
    }

    @Test
    void no_bad_body_does_more_than_be_refused() {
        for (var operation : every.where(Operation::takesBody)) {
            BadBodies.of(description, operation).forEach((attack, body) -> {
                Supplier<Response> call =
                        () -> sendBody(operation, of(token, operation).header(KEY, UUID.randomUUID()), body);
                if (attack.endsWith(BadBodies.WITHOUT_END)) {
                    every.expectRefusal(operation, attack, call);
                } else {
                    every.expect(400, operation, attack, call);
                }
            });
        }
    }

    @Test
    void one_byte_more_than_a_megabyte_is_too_large() {
        var body = " ".repeat(ONE_MEGABYTE + 1).getBytes(StandardCharsets.UTF_8);
        for (var operation : every.where(Operation::takesBody)) {
            every.expect(413, operation, "1 MiB and a byte", () -> sendBody(operation, of(token, operation), body));
        }
    }

    @Test
    void a_bad_idempotency_key_is_refused() {
        for (var operation : every.where(operation -> operation.takesHeader(KEY))) {
            for (var key : List.of("", "a".repeat(256), "a b", "é", "键")) {
                every.expect(
                        400,
                        operation,
                        "key " + key,
                        "idempotency-key-invalid",
                        () -> sendExample(operation, of(token, operation).header(KEY, key)));
            }
        }
    }

    @Test
    void a_call_that_creates_needs_its_key() {
        for (var operation : every.where(operation -> operation.wantsHeader(KEY))) {
            every.expect(
                    400,
                    operation,
                    "no key",
                    "idempotency-key-required",
                    () -> sendExample(operation, of(token, operation)));
        }
    }

    @Test
    void a_bad_search_condition_is_refused_by_its_name() {
        for (var operation :
                every.where(operation -> !operation.parameters("query").isEmpty())) {
            for (var parameter : operation.parameters("query")) {
                var name = parameter.path("name").asText();
                noSuchValues(parameter)
                        .forEach(value -> every.expect(
                                400,
                                operation,
                                name + "=" + value,
                                name,
                                () -> send(operation, of(token, operation).queryParam(name, value))));
            }
        }
    }

    private Stream<String> noSuchValues(JsonNode parameter) {
        // One with a default is described by all of two.
        var described = parameter.path("schema");
        var schema = description.resolve(described.has("allOf") ? described.at("/allOf/0") : described);
        return switch (parameter.path("name").asText()) {
            case "cursor", "since" -> Stream.of("x", "AAAA", "-".repeat(2_000), "2026-11-23T01:00:00Z");
            case "bbox" -> Stream.of("x", "1,2,3", "1,2,3,4,5", "a,b,c,d");
            case "requirement" -> Stream.of("x", "A B", "A".repeat(65));
            case "limit" -> Stream.of("0", "101", "-1", "abc", "1e9", "1.0");
            default -> {
                var kind = schema.has("enum")
                        ? "enum"
                        : schema.path("format").asText(schema.path("type").asText());
                yield NO_SUCH_VALUES.get(kind).stream();
            }
        };
    }

    @Test
    void an_identifier_that_is_none_is_not_found() {
        for (var operation :
                every.where(operation -> !operation.parameters("path").isEmpty())) {
            var name = operation.parameters("path").get(0).path("name").asText();
            for (var id : List.of("x", "1-1-1-1-1", "null", "' or 1=1", "a".repeat(1000))) {
                every.expect(
                        404,
                        operation,
                        "identifier " + id,
                        () -> sendGood(operation, of(token, operation).pathParam(name, id)));
            }
        }
    }
}
