package org.legalcircle.platform.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.Reconnecting;

/**
 * Idempotent calls that have something to do before their transaction which must not hold one open, such as hashing a
 * password. The promise is that of {@link Idempotent}: what the transaction changes and the answer are kept together. A
 * call without a key is taken as well. What is kept is sealed, so an answer may tell a secret.
 */
@Singleton
public class SteppedCalls {
    private final CallKeys keys;
    private final KeptAnswers answers;
    private final KeptRefusals refusals;

    SteppedCalls(CallKeys keys, KeptAnswers answers, KeptRefusals refusals) {
        this.keys = keys;
        this.answers = answers;
        this.refusals = refusals;
    }

    /**
     * Makes the call, or gives its first answer again.
     *
     * @param asked what tells this call from another under the same key: the body
     * @param prepare what comes before the transaction; left out for a call that was answered before. It is done once:
     *     where the connection is lost during it the call fails, since it may have counted something
     * @param finish what happens in the transaction, given what was prepared; asked for again where the connection was
     *     lost or others were in the way, if the call has a key
     */
    public <P, T> Uni<RestResponse<?>> once(
            Object asked, Supplier<Uni<P>> prepare, Function<P, Uni<RestResponse<T>>> finish) {
        if (!keys.given()) {
            return prepare.get()
                    .flatMap(prepared -> Panache.withTransaction(() -> finish.apply(prepared)))
                    .map(Function.identity());
        }
        var key = keys.of(asked);
        return Reconnecting.once(() -> answers.find(key))
                .flatMap(earlier -> earlier == null ? first(key, prepare, finish) : replay(earlier));
    }

    /** Refuses a call whose key is an impossible one, before anything is done for it. */
    public void requireSoundKey() {
        if (keys.given()) {
            keys.of("");
        }
    }

    private <P, T> Uni<RestResponse<?>> first(
            IdempotencyKey key, Supplier<Uni<P>> prepare, Function<P, Uni<RestResponse<T>>> finish) {
        return prepare.get()
                .flatMap(prepared -> Reconnecting.once(() -> finished(key, prepared, finish)))
                .onFailure(refusals::isOne)
                .recoverWithUni(failure -> refuse(key, failure));
    }

    /** Looks whether there is an answer each time: nobody knows whether the commit of a lost connection arrived. */
    private <P, T> Uni<RestResponse<?>> finished(
            IdempotencyKey key, P prepared, Function<P, Uni<RestResponse<T>>> finish) {
        return Contention.retried(() -> Panache.withTransaction(() -> kept(key, prepared, finish)))
                .onFailure(KeptAnswers.AnsweredMeanwhile.class)
                .recoverWithUni(() -> answers.find(key).flatMap(SteppedCalls::replay));
    }

    private <P, T> Uni<RestResponse<?>> kept(IdempotencyKey key, P prepared, Function<P, Uni<RestResponse<T>>> finish) {
        return answers.lock(key)
                .chain(() -> answers.requireNone(key))
                .chain(() -> finish.apply(prepared))
                .call(answer -> answers.keep(key, answer.toResponse()))
                .map(Function.identity());
    }

    /** Two of the same call at once: what the faster one changed may be what the other is refused for. */
    private Uni<RestResponse<?>> refuse(IdempotencyKey key, Throwable failure) {
        return answers.find(key).flatMap(earlier -> earlier == null ? refusals.keep(key, failure) : replay(earlier));
    }

    private static Uni<RestResponse<?>> replay(KeptAnswer earlier) {
        return Uni.createFrom().item(earlier.again());
    }
}
