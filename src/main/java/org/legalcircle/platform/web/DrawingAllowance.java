package org.legalcircle.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Keeps one client from having areas drawn all the time: each counts, but not the news that nothing changed. */
@Singleton
public class DrawingAllowance {
    private final CallAllowance areas;
    private final CurrentVertxRequest request;

    DrawingAllowance(RateLimitSettings settings, CurrentVertxRequest request, InstantSource clock) {
        this.areas = new CallAllowance("areas", settings.areas(), settings.remembered(), clock);
        this.request = request;
    }

    /** The call at hand, whose area may have to be counted later. */
    public RoutingContext call() {
        return request.getCurrent();
    }

    /** Counts an area that is about to be drawn; refuses with {@code TOO_MANY_REQUESTS} beyond the allowance. */
    public void take(RoutingContext call) {
        RateLimits.take(areas, call);
    }
}
