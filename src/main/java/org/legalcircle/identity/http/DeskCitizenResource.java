package org.legalcircle.identity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.usecase.KeepingAProfile;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** What staff at a counter do for a citizen who is there. */
@Path("/api/v1/desk/citizens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
@Cancellable(false)
public class DeskCitizenResource {
    private final KeepingAProfile profiles;
    private final Caller caller;

    DeskCitizenResource(KeepingAProfile profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    /** The number on the card, and why it is looked at. */
    public record IdentityCheck(
            @NotNull @Size(max = 40) @Schema(examples = "330881189001010017")
            String residentId,

            @NotBlank @Size(max = 100) @Schema(examples = "Application for legal aid at the counter")
            String purpose) {
        /** Never tells the number. */
        @Override
        public String toString() {
            return "IdentityCheck";
        }
    }

    @POST
    @Path("/{id}/identity-check")
    @RolesAllowed({
        Role.Name.ADVISER,
        Role.Name.MEDIATOR,
        Role.Name.LEGAL_AID_OFFICER,
        Role.Name.CORRECTION_OFFICER,
        Role.Name.BUREAU_ADMIN
    })
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a resident identity number",
            description =
                    "The staff member has the card at hand. From then on the number is fixed. The check is recorded"
                            + " as a reading of the citizen's file.")
    @APIResponse(responseCode = "204", description = "The number is that of the profile")
    @Refuses({"CITIZEN_NOT_FOUND", "RESIDENT_ID_INVALID", "RESIDENT_ID_DIFFERS", "RESIDENT_ID_TAKEN"})
    public Uni<RestResponse<Void>> check(@RestPath UUID id, @Valid @NotNull IdentityCheck body) {
        return profiles.verify(id, caller.id(), body.purpose(), body.residentId())
                .replaceWith(RestResponse::noContent);
    }
}
