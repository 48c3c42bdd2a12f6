package org.legalcircle.casework.matter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.platform.web.Versions;

/**
 * How a matter stands after a change.
 *
 * @param dueAt when the next deadline is over; absent where none runs
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatterReceipt(
        UUID id,
        String number,
        MatterStage stage,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(nullable = true) Instant dueAt,
        Instant changedAt) {
    static RestResponse<MatterReceipt> answer(Matter matter) {
        var receipt = new MatterReceipt(
                matter.id(),
                matter.number(),
                matter.stage(),
                matter.holder().organisationId(),
                matter.holder().workerId(),
                matter.dueAt(),
                matter.changedAt());
        return RestResponse.ResponseBuilder.ok(receipt)
                .header(HttpHeaders.ETAG, Versions.tag(matter.version()))
                .build();
    }
}
