package org.legalcircle.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the page that describes the interface call it, from the operators' port of this very machine. Pages of any other
 * origin are told nothing, so that browsers keep them out.
 */
@Singleton
public class TryingOut {
    // Before everything that answers, so that refusals can be read too.
    private static final int PRIORITY = 2000;
    private static final String READABLE = "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy,"
            + " Idempotent-Replayed, WWW-Authenticate";
    private static final String SENDABLE =
            "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID";

    private final String page;

    TryingOut(@ConfigProperty(name = "quarkus.management.port") int port) {
        page = "http://localhost:" + port;
    }

    void register(@Observes Filters filters) {
        filters.register(this::allow, PRIORITY);
    }

    private void allow(RoutingContext call) {
        if (!page.equals(call.request().getHeader(HttpHeaders.ORIGIN))) {
            call.next();
            return;
        }
        var headers = call.response().headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, page)
                .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE)
                .add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (call.request().method().equals(HttpMethod.OPTIONS)
                && call.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, PATCH, DELETE")
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENDABLE);
            call.response().setStatusCode(204).end();
        } else {
            call.next();
        }
    }
}
