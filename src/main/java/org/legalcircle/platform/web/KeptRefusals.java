package org.legalcircle.platform.web;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.error.FailureTranslation;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.ProblemMapping;

/**
 * Refusals as answers that are remembered: a repeated call is refused again, even if it would now succeed. Refusals of
 * the platform (stale, busy, ...) are not remembered: the call may be tried again with the same key.
 */
@Singleton
class KeptRefusals {
    private final KeptAnswers answers;
    private final FailureTranslation translation;
    private final HttpHeaders headers;

    KeptRefusals(KeptAnswers answers, FailureTranslation translation, HttpHeaders headers) {
        this.answers = answers;
        this.translation = translation;
        this.headers = headers;
    }

    /** Whether the failure is a refusal to be remembered. */
    boolean isOne(Throwable failure) {
        var refused = translation.refusedBy(failure);
        return refused != null
                && !(refused.refusal() instanceof PlatformRefusal)
                && (refused.refusal().status() == 409 || refused.refusal().status() == 422);
    }

    /** Remembers the refusal and answers with it, unless the call was answered meanwhile: then with that answer. */
    Uni<RestResponse<?>> keep(IdempotencyKey key, Throwable failure) {
        var answer = ProblemMapping.answer(translation.refusedBy(failure), headers);
        return answers.keepRefusal(key, answer)
                .flatMap(kept -> kept ? Uni.createFrom().item(restResponse(answer)) : meanwhile(key, answer));
    }

    private Uni<RestResponse<?>> meanwhile(IdempotencyKey key, Response answer) {
        return answers.find(key).map(earlier -> earlier == null ? restResponse(answer) : earlier.again());
    }

    private static RestResponse<?> restResponse(Response answer) {
        var response = RestResponse.ResponseBuilder.create(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.entity(answer.getEntity()).build();
    }
}
