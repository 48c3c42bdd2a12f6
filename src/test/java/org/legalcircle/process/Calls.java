package org.legalcircle.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.legalcircle.platform.security.TokensOfAService;
import org.legalcircle.support.ServiceProcess;

/** Calls of citizens to a running service, as many at once as one likes. */
final class Calls {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final TokensOfAService tokens;
    private final HttpClient http;

    Calls(ServiceProcess service) {
        tokens = new TokensOfAService(service.keys());
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** What a call got for an answer; status 0 where the connection was lost before. */
    record Answer(Call call, int status, String type, long retryAfter, String body) {
        boolean isLost() {
            return status == 0;
        }

        UUID id() {
            var from = body.indexOf("\"id\":\"") + 6;
            return UUID.fromString(body.substring(from, from + 36));
        }
    }

    /** A call that can be repeated with the same key. */
    record Call(UUID citizen, String token, String path, String key, String body) {
        String text(URI service) {
            var length = body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            return "POST " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer "
                    + token
                    + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                    + "\r\n\r\n" + body;
        }
    }

    /** A new citizen who holds a seat. */
    Call hold(UUID slot) {
        var citizen = UUID.randomUUID();
        return call(citizen, "/api/v1/bookings", """
                {"slotId":"%s","channel":"ON_SITE","topic":"LABOUR","question":"老板拖欠工资"}""".formatted(slot));
    }

    /** The same citizen confirms the seat that was held. */
    Call confirm(Answer held) {
        return new Call(
                held.call().citizen(),
                held.call().token(),
                "/api/v1/bookings/" + held.id() + "/confirmation",
                UUID.randomUUID().toString(),
                "");
    }

    Call call(UUID citizen, String path, String body) {
        return new Call(
                citizen, tokens.ofCitizen(citizen), path, UUID.randomUUID().toString(), body);
    }

    /** Never fails: a lost connection is an answer too. */
    CompletableFuture<Answer> send(ServiceProcess service, Call call) {
        var request = HttpRequest.newBuilder(service.baseUri().resolve(call.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + call.token())
                .header("Idempotency-Key", call.key())
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null
                        ? new Answer(
                                call,
                                answer.statusCode(),
                                answer.headers().firstValue("Content-Type").orElse(""),
                                answer.headers().firstValueAsLong("Retry-After").orElse(-1),
                                answer.body())
                        : new Answer(call, 0, "", -1, String.valueOf(failure)));
    }
}
