package org.legalcircle.architecture.bad.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import org.legalcircle.architecture.bad.identity.http.Door;

/** Points outwards, works side by side, recovers, tells and hears asynchronously, and makes itself a context. */
public class Doing {
    Door outwards;

    @WithSession
    @ActivateRequestContext
    Uni<Void> sideBySide(Uni<String> one, Uni<String> other, Event<String> events) {
        events.fireAsync("told");
        return Uni.combine().all().unis(one, other).discardItems().onFailure().recoverWithNull();
    }

    Multi<String> goesOn(Multi<String> many) {
        return many.onFailure().recoverWithCompletion();
    }

    void hears(@ObservesAsync String told) {}
}
