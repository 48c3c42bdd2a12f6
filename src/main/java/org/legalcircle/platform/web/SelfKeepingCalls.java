package org.legalcircle.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.database.Reconnecting;

/**
 * Idempotent calls of the hot paths, which keep their answer in the very statement that makes the change. The promise
 * is that of {@link Idempotent}; the first call costs no look-up.
 */
@Singleton
public class SelfKeepingCalls {
    private static final String TAKEN = "idempotent_answer_pkey";

    private final CallKeys keys;
    private final KeptAnswers answers;
    private final KeptRefusals refusals;

    SelfKeepingCalls(CallKeys keys, KeptAnswers answers, KeptRefusals refusals) {
        this.keys = keys;
        this.answers = answers;
        this.refusals = refusals;
    }

    /** The key of the call at hand; refuses where it is absent or impossible. */
    public IdempotencyKey key(Object whatWasAsked) {
        return keys.of(whatWasAsked);
    }

    /** Makes the call, or gives its first answer again. A call whose connection is lost is made a second time. */
    public Uni<RestResponse<?>> once(IdempotencyKey key, Supplier<Uni<RestResponse<?>>> call) {
        return Reconnecting.once(() -> attempt(key, call));
    }

    private Uni<RestResponse<?>> attempt(IdempotencyKey key, Supplier<Uni<RestResponse<?>>> call) {
        return call.get()
                .onFailure(SelfKeepingCalls::answeredBefore)
                .recoverWithUni(() -> again(key, call))
                .onFailure(refusals::isOne)
                .recoverWithUni(failure -> refuse(key, failure));
    }

    private Uni<RestResponse<?>> again(IdempotencyKey key, Supplier<Uni<RestResponse<?>>> call) {
        return answers.find(key)
                .flatMap(earlier -> earlier == null
                        ? answers.forget(key).chain(call::get)
                        : Uni.createFrom().item(earlier.again()));
    }

    /** Somebody who won before and asks again after the last seat is gone still gets the first answer. */
    private Uni<RestResponse<?>> refuse(IdempotencyKey key, Throwable failure) {
        return answers.find(key)
                .flatMap(earlier -> earlier == null
                        ? refusals.keep(key, failure)
                        : Uni.createFrom().item(earlier.again()));
    }

    private static boolean answeredBefore(Throwable failure) {
        return failure instanceof PgException database && TAKEN.equals(database.getConstraint());
    }
}
