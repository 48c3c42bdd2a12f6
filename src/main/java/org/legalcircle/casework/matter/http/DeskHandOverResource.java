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
import org.legalcircle.casework.matter.http.MatterRequests.OfferAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.RefuseAnOffer;
import org.legalcircle.casework.matter.usecase.HandingOver;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Matters on their way from one organisation to another; until they are accepted, the one they come from holds them. */
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
public class DeskHandOverResource {
    private final HandingOver handingOver;
    private final StaffAtWork staff;

    DeskHandOverResource(HandingOver handingOver, StaffAtWork staff) {
        this.handingOver = handingOver;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent
    @Operation(
            summary = "Offer a matter to another organisation",
            description = "It stays where it is until the other accepts.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "HAND_OVER_OPEN",
        "HAND_OVER_TO_HOLDER",
        "ORGANISATION_NOT_FOUND"
    })
    public Uni<RestResponse<MatterReceipt>> offer(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull OfferAMatter body) {
        return handingOver
                .offer(staff.actor(), id, ifMatch, body.organisationId(), body.reason())
                .map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/hand-over/acceptance")
    @Idempotent
    @Operation(
            summary = "Take over a matter",
            description = "The organisation it was offered to holds it from now on; the applicant gets a receipt.")
    @Refuses({"MATTER_NOT_FOUND", "POSITION_REQUIRED", "NO_HAND_OVER_OPEN"})
    public Uni<RestResponse<MatterReceipt>> accept(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return handingOver.accept(staff.actor(), id, ifMatch).map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/hand-over/refusal")
    @Idempotent
    @Operation(summary = "Refuse a matter that is offered", description = "On a ground; it stays where it is.")
    @Refuses({"MATTER_NOT_FOUND", "POSITION_REQUIRED", "NO_HAND_OVER_OPEN"})
    public Uni<RestResponse<MatterReceipt>> refuse(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull RefuseAnOffer body) {
        return handingOver.refuse(staff.actor(), id, ifMatch, body.ground()).map(MatterReceipt::answer);
    }
}
