package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.legalcircle.platform.error.FailureTranslation;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.ProblemMapping;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.error.WithoutWords;

/** Problems for calls that fail before or beside the resources: filters, limits, framework routes. */
@Singleton
public class RoutingProblems {
    private static final Logger LOG = Logger.getLogger(RoutingProblems.class);

    private static final List<Integer> OF_THE_ROUTER = List.of(400, 404, 405, 406, 413, 414, 415, 500);

    private final ObjectMapper json;
    private final FailureTranslation translation;

    RoutingProblems(ObjectMapper json, FailureTranslation translation) {
        this.json = json;
        this.translation = translation;
    }

    void register(@Observes Router router) {
        router.route().last().failureHandler(this::fail);
        // What the router cannot even match to a route.
        OF_THE_ROUTER.forEach(status -> router.errorHandler(status, this::fail));
    }

    private void fail(RoutingContext call) {
        if (call.response().headWritten()) {
            call.response().reset();
            return;
        }
        end(call, refusedBy(call));
    }

    private Refused refusedBy(RoutingContext call) {
        var failure = call.failure();
        if (failure == null) {
            return new Refused(ProblemMapping.refusalOf(call.statusCode()));
        }
        var refused = translation.refusedBy(failure);
        if (refused != null) {
            return refused;
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return new Refused(PlatformRefusal.UNAUTHENTICATED);
        }
        if (failure instanceof ForbiddenException) {
            return new Refused(PlatformRefusal.FORBIDDEN);
        }
        if (call.statusCode() >= 400 && call.statusCode() < 500) {
            return new Refused(ProblemMapping.refusalOf(call.statusCode()));
        }
        LOG.error("Unexpected failure", WithoutWords.of(failure));
        return new Refused(PlatformRefusal.INTERNAL);
    }

    /** Ends the call with the problem that tells the refusal. */
    public void end(RoutingContext call, Refused refused) {
        var answer = ProblemMapping.answer(refused, call.request()::getHeader);
        var response = call.response().setStatusCode(answer.getStatus());
        answer.getStringHeaders().forEach(response::putHeader);
        response.end(written(answer.getEntity()));
    }

    private Buffer written(Object problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem cannot be written", e);
        }
    }
}
