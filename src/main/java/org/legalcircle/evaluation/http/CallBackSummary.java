package org.legalcircle.evaluation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.domain.CallBackStage;
import org.legalcircle.evaluation.store.CallBackLists.Listed;
import org.legalcircle.identity.CitizenView;

/**
 * A bad rating on a list: whom to call is masked, and of a closed one not told.
 *
 * @param at the first moment that is too late for what is next to be done; of a closed one when it was closed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallBackSummary(
        UUID id,
        CallBackStage stage,
        UUID organisationId,
        @Schema(nullable = true) UUID assigneeId,
        Instant at,
        boolean overdue,
        @Schema(nullable = true, examples = "王*") String citizenName,
        @Schema(nullable = true, examples = "138****1234") String citizenMobile) {
    static CallBackSummary of(Listed item, CitizenView citizen) {
        return new CallBackSummary(
                item.id(),
                item.stage(),
                item.organisationId(),
                item.assigneeId(),
                item.at(),
                item.overdue(),
                citizen == null ? null : citizen.name(),
                citizen == null ? null : citizen.mobile());
    }
}
