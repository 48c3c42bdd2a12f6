package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.domain.Mediation;

/** How a mediation stands after a change. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediationReceipt(
        UUID id,
        MediationStage stage,
        UUID organisationId,
        @Schema(nullable = true) UUID mediatorId) {
    static RestResponse<MediationReceipt> answer(Mediation mediation) {
        return RestResponse.ok(new MediationReceipt(
                mediation.id(), mediation.stage(), mediation.place().organisationId(), mediation.mediatorId()));
    }
}
