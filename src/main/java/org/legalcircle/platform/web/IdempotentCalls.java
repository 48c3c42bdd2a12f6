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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.error.FailureTranslation;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.ProblemMapping;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Caller;

/** Runs {@link Idempotent} calls: lock the key, give the first answer again, or run the call and keep its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class IdempotentCalls {
    private final KeptAnswers answers;
    private final FailureTranslation translation;
    private final ObjectMapper json;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    IdempotentCalls(
            KeptAnswers answers,
            FailureTranslation translation,
            ObjectMapper json,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.answers = answers;
        this.translation = translation;
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
                .onFailure(this::isRefusal)
                .recoverWithUni(failure -> refuse(key, translation.refusedBy(failure)));
    }

    private static Uni<RestResponse<?>> replay(KeptAnswer earlier) {
        return Uni.createFrom().item(earlier.again());
    }

    private Uni<RestResponse<?>> refuse(IdempotencyKey key, Refused refused) {
        var answer = ProblemMapping.answer(refused, headers);
        return answers.keepRefusal(key, answer).replaceWith(() -> restResponse(answer));
    }

    /** Refusals of the business are answers and are kept; those of the platform (stale, busy, ...) may be tried again. */
    private boolean isRefusal(Throwable failure) {
        var refused = translation.refusedBy(failure);
        return refused != null
                && !(refused.refusal() instanceof PlatformRefusal)
                && (refused.refusal().status() == 409 || refused.refusal().status() == 422);
    }

    private Stream<Object> asked(InvocationContext call) {
        return Stream.concat(
                Stream.of(String.valueOf(headers.getHeaderString(HttpHeaders.IF_MATCH))),
                Arrays.stream(call.getParameters()).filter(IdempotentCalls::isContent));
    }

    private static boolean isContent(Object parameter) {
        return parameter != null && (parameter instanceof Record || parameter instanceof String);
    }

    private static RestResponse<?> restResponse(Response answer) {
        var response = RestResponse.ResponseBuilder.create(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.entity(answer.getEntity()).build();
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
