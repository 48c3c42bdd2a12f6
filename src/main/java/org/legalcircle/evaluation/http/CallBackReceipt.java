package org.legalcircle.evaluation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.evaluation.domain.CallBack;
import org.legalcircle.evaluation.domain.CallBackStage;
import org.legalcircle.platform.web.Versions;

/**
 * How it stands with a bad rating after a change.
 *
 * @param calls how often whoever rated was called
 * @param callDueAt the first moment that is too late to call
 * @param fixDueAt the first moment that is too late to put it right
 * @param rateAgainUntil the first moment that is too late to rate again; absent where nobody was asked
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallBackReceipt(
        UUID id,
        CallBackStage stage,
        @Schema(nullable = true) UUID assigneeId,
        int calls,
        Instant callDueAt,
        Instant fixDueAt,
        @Schema(nullable = true) Instant rateAgainUntil) {
    static RestResponse<CallBackReceipt> answer(CallBack callBack) {
        var receipt = new CallBackReceipt(
                callBack.id(),
                callBack.stage(),
                callBack.assigneeId(),
                callBack.calls().count(),
                callBack.call().dueAt(),
                callBack.fix().dueAt(),
                callBack.rateAgainUntil());
        return RestResponse.ResponseBuilder.ok(receipt)
                .header(HttpHeaders.ETAG, Versions.tag(callBack.version()))
                .build();
    }
}
