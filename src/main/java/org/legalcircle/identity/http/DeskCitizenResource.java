package org.legalcircle.identity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.legalcircle.identity.domain.CheckPurpose;
import org.legalcircle.identity.domain.WithdrawalReason;
import org.legalcircle.identity.usecase.CheckingACard;
import org.legalcircle.identity.usecase.KeepingChecks;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;
import org.legalcircle.platform.web.SteppedCalls;

/** What staff at a counter do for a citizen who is there. */
@Path("/api/v1/desk/citizens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
@Cancellable(false)
public class DeskCitizenResource {
    private final CheckingACard checking;
    private final KeepingChecks keeping;
    private final SteppedCalls calls;
    private final Caller caller;

    DeskCitizenResource(CheckingACard checking, KeepingChecks keeping, SteppedCalls calls, Caller caller) {
        this.checking = checking;
        this.keeping = keeping;
        this.calls = calls;
        this.caller = caller;
    }

    /** The number on the card, and why it is looked at. */
    public record IdentityCheck(
            @NotNull @Size(max = 40) @Schema(examples = "330881189001010017")
            String residentId,

            @NotNull CheckPurpose purpose) {
        /** Never tells the number. */
        @Override
        public String toString() {
            return "IdentityCheck";
        }
    }

    /** Why the check no longer counts. */
    public record CheckWithdrawal(@NotNull WithdrawalReason reason) {}

    @POST
    @Path("/{id}/identity-check")
    @RolesAllowed({
        Role.Name.ADVISER,
        Role.Name.MEDIATOR,
        Role.Name.LEGAL_AID_OFFICER,
        Role.Name.CORRECTION_OFFICER,
        Role.Name.BUREAU_ADMIN
    })
    @SelfKeeping(required = false)
    @Operation(
            summary = "Confirm a resident identity number",
            description =
                    "The staff member has the card at hand. From then on the number is fixed. Only staff whose branch"
                            + " the citizen has booked with find the citizen, and administrators. Each check is recorded as a"
                            + " reading of the citizen's file, also one that is refused; five a day for a citizen, sixty for a"
                            + " staff member.")
    @APIResponse(responseCode = "204", description = "The number is that of the profile")
    @Refuses({"CITIZEN_NOT_FOUND", "RESIDENT_ID_INVALID", "RESIDENT_ID_DIFFERS", "RESIDENT_ID_TAKEN", "TOO_MANY_TRIES"})
    public Uni<RestResponse<?>> check(@RestPath UUID id, @Valid @NotNull IdentityCheck body) {
        var reader = caller.id();
        var place = caller.branch();
        var branch = caller.is(Role.BUREAU_ADMIN) ? null : place;
        return calls.once(
                body,
                () -> checking.begin(reader, branch, id, body.purpose(), body.residentId()),
                shown -> keeping.verify(id, place, shown).replaceWith(RestResponse::noContent));
    }

    @POST
    @Path("/{id}/identity-check/withdrawal")
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Idempotent(required = false)
    @Operation(
            summary = "Take back that an identity card was seen",
            description = "The citizen may then correct the number, and its owner may show the card. Done by an"
                    + " administrator of a branch that saw the card or that the citizen has booked with.")
    @APIResponse(responseCode = "204", description = "The number counts as not confirmed")
    @Refuses({"CITIZEN_NOT_FOUND", "RESIDENT_ID_NOT_VERIFIED"})
    public Uni<RestResponse<Void>> withdraw(@RestPath UUID id, @Valid @NotNull CheckWithdrawal body) {
        return keeping.withdraw(caller.id(), caller.branch(), id, body.reason()).replaceWith(RestResponse::noContent);
    }
}
