package org.legalcircle.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.security.Caller;

/** Runs {@link Idempotent} calls: lock the key, give the first answer again, or run the call and keep its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class IdempotentCalls {
    private final KeptAnswers answers;
    private final KeptRefusals refusals;
    private final ObjectMapper json;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    IdempotentCalls(
            KeptAnswers answers,
            KeptRefusals refusals,
            ObjectMapper json,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.answers = answers;
        this.refusals = refusals;
        this.json = json;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        var given = headers.getHeaderString(IdempotencyKey.HEADER);
        if (given == null && !call.getMethod().getAnnotation(Idempotent.class).required()) {
            return Panache.withTransaction(() -> proceed(call));
        }
        var key = IdempotencyKey.of(
                caller.id(),
                request.getMethod() + " " + uri.getPath(),
                given,
                json,
                asked(call).toArray());
        return answers.find(key).flatMap(earlier -> earlier == null ? first(call, key) : replay(earlier));
    }

    private Uni<RestResponse<?>> first(InvocationContext call, IdempotencyKey key) {
        return Panache.withTransaction(() -> answers.lock(key)
                        .chain(() -> proceed(call))
                        .call(answer -> answers.keep(key, answer.toResponse())))
                .onFailure(KeptAnswers.AnsweredMeanwhile.class)
                .recoverWithUni(() -> answers.find(key).flatMap(IdempotentCalls::replay))
                .onFailure(refusals::isOne)
                .recoverWithUni(failure -> refusals.keep(key, failure));
    }

    private static Uni<RestResponse<?>> replay(KeptAnswer earlier) {
        return Uni.createFrom().item(earlier.again());
    }

    private Stream<Object> asked(InvocationContext call) {
        return Stream.concat(
                Stream.of(String.valueOf(headers.getHeaderString(HttpHeaders.IF_MATCH))),
                Arrays.stream(call.getParameters()).filter(IdempotentCalls::isContent));
    }

    private static boolean isContent(Object parameter) {
        return parameter != null && (parameter instanceof Record || parameter instanceof String);
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<?>> proceed(InvocationContext call) {
        try {
            return (Uni<RestResponse<?>>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
