package org.legalcircle.platform.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.Reconnecting;

/** Runs {@link Idempotent} calls: lock the key, give the first answer again, or run the call and keep its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class IdempotentCalls {
    private final CallKeys keys;
    private final KeptAnswers answers;
    private final KeptRefusals refusals;

    IdempotentCalls(CallKeys keys, KeptAnswers answers, KeptRefusals refusals) {
        this.keys = keys;
        this.answers = answers;
        this.refusals = refusals;
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        if (!keys.given() && !call.getMethod().getAnnotation(Idempotent.class).required()) {
            return Contention.retried(() -> Panache.withTransaction(() -> proceed(call)));
        }
        var key = keys.of(asked(call).toArray());
        // Looks first each time: nobody knows whether the commit of a lost connection arrived.
        return Reconnecting.once(
                () -> answers.find(key).flatMap(earlier -> earlier == null ? first(call, key) : replay(earlier)));
    }

    private Uni<RestResponse<?>> first(InvocationContext call, IdempotencyKey key) {
        return Contention.retried(() -> Panache.withTransaction(() -> answers.lock(key)
                        .chain(() -> answers.requireNone(key))
                        .chain(() -> proceed(call))
                        .call(answer -> answers.keep(key, answer.toResponse()))))
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
                Stream.of(keys.seenVersion()),
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
