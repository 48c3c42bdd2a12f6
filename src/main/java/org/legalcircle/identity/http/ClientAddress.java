package org.legalcircle.identity.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.legalcircle.platform.web.RateLimits;

/** Where the call at hand comes from, for counting. */
@Singleton
class ClientAddress {
    private final HttpServerRequest request;

    ClientAddress(HttpServerRequest request) {
        this.request = request;
    }

    String text() {
        return RateLimits.addressOf(request);
    }
}
