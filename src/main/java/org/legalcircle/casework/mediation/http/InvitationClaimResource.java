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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.http.MediationRequests.ClaimAParty;
import org.legalcircle.casework.mediation.usecase.UsingAnInvitation;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** A party's account. The token is in the body: what a kept call was about is remembered by its address. */
@Path("/api/v1/invitation-claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
@Cancellable(false)
public class InvitationClaimResource {
    private final UsingAnInvitation using;
    private final Caller caller;

    InvitationClaimResource(UsingAnInvitation using, Caller caller) {
        this.using = using;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.Name.CITIZEN)
    @Operation(
            summary = "Act for the invited party by one's account",
            description = "Possible once the party has consented; the mediation is among the caller's then.")
    @Refuses({
        "INVITATION_NOT_FOUND",
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "CONSENT_FIRST",
        "PARTY_CLAIMED_BEFORE",
        "OTHER_SIDE_IS_YOURS"
    })
    public Uni<RestResponse<MediationReceipt>> claim(@Valid @NotNull ClaimAParty body) {
        return using.claim(body.token(), caller.id()).map(MediationReceipt::answer);
    }
}
