package org.legalcircle.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** Bodies that are taken in parts, so that a long one never is in memory as a whole. */
@Singleton
public class StreamedBodies {
    /** Each holds one part in memory. */
    private static final int MOST_AT_ONCE = 64;

    private static final String ANNOUNCED = StreamedBodies.class.getName();

    private final CurrentVertxRequest request;
    private final AtomicInteger underWay = new AtomicInteger();

    StreamedBodies(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Keeps the announced length from those who would refuse it: the body is measured while it is taken.
     *
     * @param length -1 where none was announced
     */
    static void letPass(RoutingContext call, long length) {
        call.put(ANNOUNCED, length);
        call.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
    }

    /**
     * Takes the body of the call at hand. What {@code work} leaves of it is read and dropped, so that the caller sees
     * the answer. Refuses where too many are taken already.
     */
    public <T> Uni<T> taking(Function<StreamedBody, Uni<T>> work) {
        var call = request.getCurrent();
        var announced = call.<Long>get(ANNOUNCED);
        var body = new StreamedBody(call, announced == null ? -1 : announced);
        return Uni.createFrom()
                .deferred(() -> {
                    requireRoom();
                    return work.apply(body).onTermination().invoke(underWay::decrementAndGet);
                })
                .onTermination()
                .invoke(body::drop);
    }

    private void requireRoom() {
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            throw new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 2));
        }
    }
}
