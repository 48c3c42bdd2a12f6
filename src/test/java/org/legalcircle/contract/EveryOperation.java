package org.legalcircle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.legalcircle.support.InterfaceDescription;
import org.legalcircle.support.InterfaceDescription.Operation;

/** Calls the operations of the description, and gathers the answers that are not as they should be. */
final class EveryOperation {
    private static final Pattern OF_OUR_INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|\\b(org|java|jakarta|io|com)\\.[a-z]|(?i:jackson|hibernate|vert\\.x|postgres)"
                    + "|(?i:\\bselect .* from\\b|\\binsert into\\b|\\bupdate .* set\\b|\\bconstraint\\b)");

    private final InterfaceDescription description;
    private final List<String> wrong = new ArrayList<>();
    private int calls;

    EveryOperation(InterfaceDescription description) {
        this.description = description;
    }

    /** Those that are meant; fails if there are none. */
    List<Operation> where(Predicate<Operation> wanted) {
        var found = description.operations().filter(wanted).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    /** A request without a token, of something that does not exist. */
    static RequestSpecification anonymous(Operation operation) {
        var request = RestAssured.given()
                .config(RestAssured.config()
                        .httpClient(
                                HttpClientConfig.httpClientConfig().setParam("http.protocol.element-charset", "UTF-8"))
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        operation
                .parameters("path")
                .forEach(parameter -> request.pathParam(parameter.path("name").asText(), UUID.randomUUID()));
        return request;
    }

    /** The same with a token. */
    static RequestSpecification of(String token, Operation operation) {
        return anonymous(operation).header("Authorization", "Bearer " + token);
    }

    /** Sends the request with the body of the example, where there is one, and a new key, where one is wanted. */
    static Response sendGood(Operation operation, RequestSpecification request) {
        if (operation.takesHeader("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID());
        }
        return sendExample(operation, request);
    }

    /** Sends the request with the body of the example, where there is one. */
    static Response sendExample(Operation operation, RequestSpecification request) {
        return operation.takesBody()
                ? sendBody(
                        operation,
                        request,
                        operation.body().path("example").toString().getBytes(StandardCharsets.UTF_8))
                : send(operation, request.noContentType());
    }

    /** Sends the request with this body as JSON; as a stream, for of an array each byte would be written out in words. */
    static Response sendBody(Operation operation, RequestSpecification request, byte[] body) {
        return send(operation, request.contentType("application/json").body(new ByteArrayInputStream(body)));
    }

    /** Sends the request as it is. */
    static Response send(Operation operation, RequestSpecification request) {
        return request.request(operation.verb().toUpperCase(Locale.ROOT), operation.path());
    }

    /** Makes a call that ought to be answered with a problem of that status. */
    void expect(int status, Operation operation, String attack, Supplier<Response> call) {
        expect(List.of(status), operation, attack, "", call);
    }

    /** Makes a call whose answer ought to be bad input, or input that the rules refuse. */
    void expectRefusal(Operation operation, String attack, Supplier<Response> call) {
        expect(List.of(400, 422), operation, attack, "", call);
    }

    /** The same; somewhere in the answer this has to stand. */
    void expect(int status, Operation operation, String attack, String told, Supplier<Response> call) {
        expect(List.of(status), operation, attack, told, call);
    }

    private void expect(
            List<Integer> statuses, Operation operation, String attack, String told, Supplier<Response> call) {
        calls++;
        try {
            var answer = call.get();
            faults(statuses, told, answer)
                    .forEach(fault -> wrong.add(operation + " with " + attack + ": " + fault + ": "
                            + answer.statusCode() + " " + answer.asString()));
        } catch (AssertionError undescribed) {
            wrong.add(operation + " with " + attack + ": " + undescribed.getMessage());
        }
    }

    private static Stream<String> faults(List<Integer> statuses, String told, Response answer) {
        var text = answer.asString();
        return Stream.of(
                        statuses.contains(answer.statusCode()) ? null : "not " + statuses,
                        "application/problem+json".equals(answer.contentType()) ? null : "no problem",
                        text.contains(BadBodies.MARKER) ? "repeats what was sent" : null,
                        OF_OUR_INSIDE.matcher(text).find() ? "tells of our inside" : null,
                        text.contains(told) || answer.headers().toString().contains(told)
                                ? null
                                : "does not tell " + told,
                        answer.statusCode() == 401 && answer.header("WWW-Authenticate") == null
                                ? "no WWW-Authenticate"
                                : null)
                .filter(fault -> fault != null);
    }

    /** Fails if no call was made, or if any was answered otherwise than it should be. */
    void verify() {
        assertThat(calls).isPositive();
        assertThat(wrong).isEmpty();
    }
}
