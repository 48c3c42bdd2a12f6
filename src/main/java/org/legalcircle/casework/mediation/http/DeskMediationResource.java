package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.http.MediationRequests.AnswerAnInvitation;
import org.legalcircle.casework.mediation.usecase.ConsentingToAMediation;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** What staff record about mediations they mediate, or that lie in their branch. Any other is not found. */
@Path("/api/v1/desk/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation desk")
@RolesAllowed({Role.Name.MEDIATOR, Role.Name.BUREAU_ADMIN})
@Cancellable(false)
public class DeskMediationResource {
    private final ConsentingToAMediation consenting;
    private final Caller caller;

    DeskMediationResource(ConsentingToAMediation consenting, Caller caller) {
        this.consenting = consenting;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/parties/{party}/consent")
    @Idempotent
    @Operation(
            summary = "Record whether a party consents",
            description =
                    "As the party told it, in whatever form. One refusal ends the mediation (People's Mediation Law art. 17).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "PARTY_NOT_FOUND",
        "MEDIATION_STAGE_FORBIDS",
        "CONSENT_TOLD_BEFORE",
        "MATTER_STAGE_FORBIDS"
    })
    public Uni<RestResponse<MediationReceipt>> recordConsent(
            @RestPath UUID id, @RestPath UUID party, @Valid @NotNull AnswerAnInvitation body) {
        return consenting
                .record(caller.id(), caller.branch(), id, party, body.consents())
                .map(MediationReceipt::answer);
    }
}
