package org.legalcircle.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Keeps one client from having long files made all the time: each counts, but not the news that nothing changed. */
@Singleton
public class FileAllowance {
    private final CallAllowance files;
    private final CurrentVertxRequest request;

    FileAllowance(RateLimitSettings settings, CurrentVertxRequest request, InstantSource clock) {
        this.files = new CallAllowance("files", settings.files(), settings.remembered(), clock);
        this.request = request;
    }

    /** The call at hand, whose file may have to be counted later. */
    public RoutingContext call() {
        return request.getCurrent();
    }

    /** Counts a file that is about to be sent; refuses with {@code TOO_MANY_REQUESTS} beyond the allowance. */
    public void take(RoutingContext call) {
        RateLimits.take(files, call);
    }
}
