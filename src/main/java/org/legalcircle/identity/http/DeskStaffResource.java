package org.legalcircle.identity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.http.StaffRequests.ChangedStaff;
import org.legalcircle.identity.http.StaffRequests.InitialPassword;
import org.legalcircle.identity.http.StaffRequests.NewStaff;
import org.legalcircle.identity.http.StaffRequests.StaffView;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.identity.usecase.AdministeringStaff;
import org.legalcircle.identity.usecase.GivingPasswords;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;
import org.legalcircle.platform.web.SteppedCalls;
import org.legalcircle.platform.web.Versions;

/** Staff accounts of the administrator's own branch. Others are not found. */
@Path("/api/v1/desk/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class DeskStaffResource {
    private final AdministeringStaff administering;
    private final GivingPasswords giving;
    private final SteppedCalls calls;
    private final StaffStore staff;
    private final Caller caller;

    DeskStaffResource(
            AdministeringStaff administering,
            GivingPasswords giving,
            SteppedCalls calls,
            StaffStore staff,
            Caller caller) {
        this.administering = administering;
        this.giving = giving;
        this.calls = calls;
        this.staff = staff;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Employ somebody",
            description = "The account can be used once a first password is given: POST .../{id}/initial-password.")
    @APIResponse(
            responseCode = "201",
            description = "Employed",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    @Refuses({"LOGIN_TAKEN", "ORGANISATION_NOT_FOUND", "ROLE_NOT_FOR_STAFF", "DUTIES_NOT_SEPARATE"})
    public Uni<RestResponse<StaffView>> employ(@Valid @NotNull NewStaff body) {
        return administering
                .employ(caller.branch(), body.login(), body.name(), body.organisationId(), body.roles())
                .map(member -> answer(member, RestResponse.Status.CREATED));
    }

    @GET
    @Operation(summary = "List staff", description = "Of the own branch, oldest account first.")
    public Uni<RestResponse<Page<StaffView>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        return staff.inside(caller.branch(), Cursor.parse(cursor, Cursor.START), limit + 1)
                .map(found -> found.stream().map(StaffView::of).toList())
                .map(found -> Page.of(found, limit, member -> new Cursor(member.registeredAt(), member.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a staff member", description = "With an ETag, which a change needs.")
    @Refuses("STAFF_NOT_FOUND")
    public Uni<RestResponse<StaffView>> show(@RestPath UUID id) {
        return staff.requireInside(caller.branch(), id).map(member -> answer(member, RestResponse.Status.OK));
    }

    @PATCH
    @Path("/{id}")
    @Idempotent(required = false)
    @Operation(summary = "Change a staff member", description = "Ends all sign-ins of the account.")
    @Refuses({"STAFF_NOT_FOUND", "ORGANISATION_NOT_FOUND", "ROLE_NOT_FOR_STAFF", "DUTIES_NOT_SEPARATE", "OWN_ACCOUNT"})
    public Uni<RestResponse<StaffView>> change(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ChangedStaff body) {
        return administering
                .change(caller.branch(), caller.id(), id, ifMatch, body.change())
                .map(member -> answer(member, RestResponse.Status.OK));
    }

    @POST
    @Path("/{id}/initial-password")
    @SelfKeeping(required = false)
    @Operation(
            summary = "Give a first password",
            description = "Tells it to this caller only; a call with another key gives another one. All sign-ins of the"
                    + " account end, and its one-time codes are taken away.")
    @APIResponse(
            responseCode = "200",
            description = "The password",
            content = @Content(schema = @Schema(implementation = InitialPassword.class)))
    @Refuses({"STAFF_NOT_FOUND", "OWN_ACCOUNT"})
    public Uni<RestResponse<?>> startOver(@RestPath UUID id) {
        var branch = caller.branch();
        var administrator = caller.id();
        return calls.once(
                id,
                giving::make,
                made -> giving.give(made, branch, administrator, id)
                        .map(InitialPassword::new)
                        .map(SignInResource::secret));
    }

    private static RestResponse<StaffView> answer(StaffMember member, RestResponse.Status status) {
        var response = RestResponse.ResponseBuilder.create(status, StaffView.of(member))
                .header(HttpHeaders.ETAG, Versions.tag(member.version()));
        if (status == RestResponse.Status.CREATED) {
            response.header(HttpHeaders.LOCATION, "/api/v1/desk/staff/" + member.id());
        }
        return response.build();
    }
}
