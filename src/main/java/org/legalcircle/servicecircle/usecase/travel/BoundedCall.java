package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/**
 * A call of a service we do not run. It ends in time and takes no more than it may, or fails with {@link TableFailure};
 * either way on the context it was made from. What is given up does not keep its connection.
 */
final class BoundedCall {
    /** A hundred places with all that is said about them are some forty kilobytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int OK = 200;

    private final UniEmitter<? super Buffer> caller;
    private final Buffer body = Buffer.buffer();
    private HttpClientRequest sending;
    private boolean ended;

    private BoundedCall(UniEmitter<? super Buffer> caller) {
        this.caller = caller;
    }

    /** The body of an answer 200. */
    static Uni<Buffer> answer(Vertx vertx, HttpClient client, RequestOptions request, Duration budget) {
        return Uni.createFrom().emitter(caller -> {
            var call = new BoundedCall(caller);
            var context = vertx.getOrCreateContext();
            caller.onTermination(() -> context.runOnContext(cancelled -> call.end()));
            context.runOnContext(begin -> call.begin(vertx, client.request(request), budget));
        });
    }

    /** Everything below happens on one context, one after the other. */
    private void begin(Vertx vertx, Future<HttpClientRequest> connected, Duration budget) {
        vertx.setTimer(Math.max(1, budget.toMillis()), late -> fail(late()));
        connected
                .onSuccess(this::send)
                .onFailure(failure ->
                        fail(failure instanceof ConnectionPoolTooBusyException ? TableFailure.busy() : failure));
    }

    /** Connecting has a shorter limit of its own: whoever has no connection by now is still queued for one. */
    private TableFailure late() {
        return sending == null ? TableFailure.busy() : new TableFailure("no answer in time");
    }

    private void send(HttpClientRequest request) {
        sending = request;
        if (ended) {
            request.reset();
        } else {
            request.send().onSuccess(this::read).onFailure(this::fail);
        }
    }

    private void read(HttpClientResponse response) {
        if (response.statusCode() == OK) {
            response.handler(this::take).exceptionHandler(this::fail).endHandler(end -> succeed());
        } else {
            fail(new TableFailure("status " + response.statusCode()));
        }
    }

    private void take(Buffer part) {
        if (body.length() + part.length() > MOST_BYTES) {
            fail(new TableFailure("an answer without end"));
        } else if (!ended) {
            body.appendBuffer(part);
        }
    }

    private void succeed() {
        ended = true;
        caller.complete(body);
    }

    private void fail(Throwable failure) {
        end();
        caller.fail(failure);
    }

    private void end() {
        if (!ended && sending != null) {
            sending.reset();
        }
        ended = true;
    }
}
