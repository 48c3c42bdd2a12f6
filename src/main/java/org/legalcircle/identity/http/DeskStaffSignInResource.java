package org.legalcircle.identity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
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
import org.legalcircle.identity.usecase.LinkingExternally;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;

/** Who of the external OpenID Connect issuer may sign in as a staff member of the administrator's branch. */
@Path("/api/v1/desk/staff/{id}/external-sign-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class DeskStaffSignInResource {
    private final LinkingExternally linking;
    private final Caller caller;

    DeskStaffSignInResource(LinkingExternally linking, Caller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    /** Somebody at the issuer. */
    public record ExternalSubject(
            @NotBlank
            @Size(max = 255)
            @Schema(description = "The sub of the issuer's tokens, to the letter", examples = "248289761001")
            String subject) {
        /** Never tells who it is. */
        @Override
        public String toString() {
            return "ExternalSubject";
        }
    }

    @PUT
    @Operation(
            summary = "Let a staff member sign in elsewhere",
            description =
                    "The subject of the external issuer is this staff member from now on, in place of one that was"
                            + " before. All sign-ins of the account end. Somebody who came before being linked has become a"
                            + " citizen: that account is left, if it has no business of its own. The subject is kept as a"
                            + " keyed hash and never told.")
    @APIResponse(responseCode = "204", description = "Linked")
    @Refuses({
        "STAFF_NOT_FOUND",
        "OWN_ACCOUNT",
        "EXTERNAL_SUBJECT_TAKEN",
        "EXTERNAL_SUBJECT_IS_CITIZEN",
        "EXTERNAL_LINK_OVERTAKEN",
        "EXTERNAL_ISSUER_ABSENT"
    })
    public Uni<RestResponse<Void>> link(@RestPath UUID id, @Valid @NotNull ExternalSubject body) {
        return linking.link(caller.branch(), caller.id(), id, body.subject()).replaceWith(RestResponse::noContent);
    }

    @DELETE
    @Operation(
            summary = "No longer let a staff member sign in elsewhere",
            description = "All sign-ins of the account end.")
    @APIResponse(responseCode = "204", description = "Nobody of the issuer is this staff member")
    @Refuses({"STAFF_NOT_FOUND", "OWN_ACCOUNT"})
    public Uni<RestResponse<Void>> unlink(@RestPath UUID id) {
        return linking.unlink(caller.branch(), caller.id(), id).replaceWith(RestResponse::noContent);
    }
}
