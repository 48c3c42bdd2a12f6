package org.legalcircle.platform.web;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** Refuses, before anything is read, addresses that are no text and bodies that are too long. */
@Singleton
public class RequestScreening {
    private static final int PRIORITY = 1000;
    private static final long LINGER_MILLIS = 2000;

    /** What metrics name a call by: an endpoint puts its own path there; whoever never gets to one is not named by id. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String UNMATCHED = "/unmatched";

    private final RoutingProblems problems;
    private final long longestBody;
    private final BodyHandler boundedReading;
    private final List<LargeBody> large;

    RequestScreening(
            RoutingProblems problems,
            @All List<LargeBody> large,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody) {
        this.problems = problems;
        this.large = large;
        this.longestBody = longestBody.asLongValue();
        this.boundedReading = BodyHandler.create(false).setBodyLimit(this.longestBody);
    }

    void register(@Observes Filters filters) {
        filters.register(this::screen, PRIORITY);
    }

    private void screen(RoutingContext call) {
        ContextLocals.put(TEMPLATE, UNMATCHED);
        if (!SoundAddress.is(call.request().uri())) {
            problems.end(call, new Refused(PlatformRefusal.MALFORMED));
        } else if (isTakenInParts(call)) {
            StreamedBodies.letPass(call, hasLength(call) ? announcedLength(call) : -1);
            call.next();
        } else if (announcedLength(call) > longestBody) {
            refuseBody(call);
        } else if (comesWithoutLength(call)) {
            boundedReading.handle(call);
        } else {
            call.next();
        }
    }

    private boolean isTakenInParts(RoutingContext call) {
        var method = call.request().method().name();
        return large.stream().anyMatch(one -> one.isMeant(method, call.normalizedPath()));
    }

    private static boolean hasLength(RoutingContext call) {
        return call.request().headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    /** Reads on for a moment after the answer: a connection cut while the caller still sends takes the answer along. */
    private void refuseBody(RoutingContext call) {
        var connection = call.request().connection();
        if (call.request().version() != HttpVersion.HTTP_2) {
            // RFC 9113 section 8.2.2 forbids it there, and some clients then drop the whole answer.
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        call.request().handler(ignored -> {}).endHandler(ignored -> connection.close());
        call.vertx().setTimer(LINGER_MILLIS, ignored -> connection.close());
        problems.end(call, new Refused(PlatformRefusal.TOO_LARGE));
        call.request().resume();
    }

    private static long announcedLength(RoutingContext call) {
        var length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** In HTTP/2 a body need not announce its length either; it is measured where it is read (see the settings). */
    private static boolean comesWithoutLength(RoutingContext call) {
        var headers = call.request().headers();
        return !hasLength(call) && headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
