package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.Route;
import org.legalcircle.casework.mediation.domain.Mediation;

/**
 * How a mediation stands after a change.
 *
 * @param routesLeft what is left to the parties; empty as long as the mediation goes on
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediationReceipt(
        UUID id,
        MediationStage stage,
        UUID organisationId,
        @Schema(nullable = true) UUID mediatorId,
        List<Route> routesLeft) {
    static RestResponse<MediationReceipt> answer(Mediation mediation) {
        return RestResponse.ok(new MediationReceipt(
                mediation.id(),
                mediation.stage(),
                mediation.place().organisationId(),
                mediation.mediatorId(),
                mediation.routesLeft()));
    }
}
