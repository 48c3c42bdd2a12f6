package org.legalcircle.platform.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The body of a call, taken part by part; nothing is read ahead of what was asked for. */
public final class StreamedBody {
    /** How much is read only to let the caller see the answer. */
    private static final long MOST_DROPPED = 64L * 1024 * 1024;

    private final HttpServerRequest request;
    private final RoutingContext call;
    private final long announced;
    private final Context context;
    private Buffer gathered = Buffer.buffer();
    private int wanted;
    private UniEmitter<? super Buffer> waiting;
    private boolean ended;
    private boolean cut;
    private long dropped = -1;

    StreamedBody(RoutingContext call, long announced) {
        this.call = call;
        this.request = call.request();
        this.announced = announced;
        this.context = Vertx.currentContext();
        if (request.isEnded()) {
            ended = true;
        } else {
            request.pause();
            request.handler(this::take);
            request.endHandler(ignored -> end(false));
            request.exceptionHandler(ignored -> end(true));
        }
    }

    /** Bytes the caller says to send; -1 where nothing was said. */
    public long announced() {
        return announced;
    }

    /** Whether the caller went away before the end. */
    public boolean wasCut() {
        return cut;
    }

    /** The next bytes: {@code most} of them, or fewer at the end; none after it, and none after a cut. */
    public Uni<Buffer> next(int most) {
        return Uni.createFrom().emitter(emitter -> context.runOnContext(ignored -> want(most, emitter)));
    }

    private void want(int most, UniEmitter<? super Buffer> emitter) {
        wanted = most;
        waiting = emitter;
        if (!give() && !ended) {
            encourage();
            request.resume();
        }
    }

    private void encourage() {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))
                && gathered.length() == 0
                && !call.response().headWritten()) {
            request.headers().remove(HttpHeaders.EXPECT);
            call.response().writeContinue();
        }
    }

    private void take(Buffer bytes) {
        if (dropped >= 0) {
            dropped += bytes.length();
            if (dropped > MOST_DROPPED) {
                request.connection().close();
            }
            return;
        }
        gathered.appendBuffer(bytes);
        if (gathered.length() >= wanted) {
            request.pause();
        }
        give();
    }

    private void end(boolean early) {
        ended = true;
        cut = early;
        give();
    }

    private boolean give() {
        if (waiting == null || gathered.length() < wanted && !ended) {
            return false;
        }
        var part = gathered.getBuffer(0, Math.min(wanted, gathered.length()));
        gathered = gathered.getBuffer(part.length(), gathered.length());
        var emitter = waiting;
        waiting = null;
        context.runOnContext(ignored -> emitter.complete(part));
        return true;
    }

    /** Reads the rest for nothing. */
    void drop() {
        if (!ended && dropped < 0) {
            dropped = 0;
            gathered = Buffer.buffer();
            request.resume();
        }
    }
}
