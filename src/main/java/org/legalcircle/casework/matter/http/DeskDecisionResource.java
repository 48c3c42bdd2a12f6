package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.http.MatterRequests.AcceptAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.DeclineAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.RequestASupplement;
import org.legalcircle.casework.matter.usecase.DecidingAMatter;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Whether a matter is taken up. A matter elsewhere, or of a line the caller does not serve, is not found. */
@Path("/api/v1/desk/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matter desk")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DeskDecisionResource {
    private final DecidingAMatter deciding;
    private final StaffAtWork staff;

    DeskDecisionResource(DecidingAMatter deciding, StaffAtWork staff) {
        this.deciding = deciding;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(summary = "Accept a matter", description = "The time to conclude it begins.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "DEADLINE_PASSED",
        "MEDIATION_NOT_FOUND",
        "CONSENT_MISSING",
        "AID_DECISION_REQUIRED"
    })
    public Uni<RestResponse<MatterReceipt>> accept(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull AcceptAMatter body) {
        return deciding.accept(staff.actor(), id, ifMatch, body.note()).map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @Operation(summary = "Decline a matter", description = "The applicant is told why.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "DEADLINE_PASSED",
        "AID_DECISION_REQUIRED"
    })
    public Uni<RestResponse<MatterReceipt>> decline(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull DeclineAMatter body) {
        return deciding.decline(staff.actor(), id, ifMatch, body.reason()).map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/supplement-request")
    @Idempotent
    @Operation(
            summary = "Request a supplement",
            description = "Tells the applicant everything that is missing; possible once.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "SUPPLEMENT_ASKED_BEFORE",
        "DEADLINE_PASSED",
        "AID_VERIFICATION_OPEN"
    })
    public Uni<RestResponse<MatterReceipt>> requestSupplement(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull RequestASupplement body) {
        return deciding.requestSupplement(staff.actor(), id, ifMatch, body.missing())
                .map(MatterReceipt::answer);
    }
}
