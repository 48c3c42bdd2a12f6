package org.legalcircle.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.net.URI;
import java.time.Duration;

/** Reads JSON documents of an issuer: in bounded time, of bounded size, from where we were told and nowhere else. */
final class ExternalDocuments {
    /** The longest document that is read; real ones have a few thousand bytes. */
    static final int LONGEST = 256 * 1024;

    private static final int POOL = 2;
    private static final int LONGEST_QUEUE = 8;

    private final HttpClient client;
    private final Duration answerTimeout;
    private final Duration budget;

    ExternalDocuments(Vertx vertx, ExternalIssuerSettings settings) {
        this.answerTimeout = settings.answerTimeout();
        this.budget = settings.connectTimeout().plus(settings.answerTimeout());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(POOL)
                .setMaxWaitQueueSize(LONGEST_QUEUE));
    }

    /** The document at the address; fails where there is none in time. Redirects are not followed. */
    Uni<JsonObject> read(URI address) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setTimeout(answerTimeout.toMillis())
                .putHeader("Accept", "application/json");
        return client.request(request)
                .flatMap(ExternalDocuments::send)
                .map(Buffer::toJsonObject)
                .ifNoItem()
                .after(budget)
                .fail();
    }

    /** Whatever ends the reading early also ends the connection, so that nothing more comes. */
    private static Uni<Buffer> send(HttpClientRequest sending) {
        return sending.send()
                .flatMap(ExternalDocuments::body)
                .onFailure()
                .invoke(() -> sending.reset())
                .onCancellation()
                .invoke(() -> sending.reset());
    }

    private static Uni<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.exceptionHandler(cutOff -> {});
            return Uni.createFrom().failure(new IllegalStateException("status " + response.statusCode()));
        }
        return response.toMulti().collect().in(Buffer::buffer, ExternalDocuments::append);
    }

    private static void append(Buffer read, Buffer more) {
        if (read.length() + more.length() > LONGEST) {
            throw new IllegalStateException("a document that is too long");
        }
        read.appendBuffer(more);
    }
}
