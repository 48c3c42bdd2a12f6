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
import org.legalcircle.casework.matter.http.MatterRequests.AssignAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.ConcludeAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.ExtendADeadline;
import org.legalcircle.casework.matter.http.MatterRequests.ResumeAMatter;
import org.legalcircle.casework.matter.http.MatterRequests.SuspendAMatter;
import org.legalcircle.casework.matter.usecase.WorkingOnAMatter;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Work on matters that were taken up. A matter elsewhere, or of a line the caller does not serve, is not found. */
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
public class DeskWorkResource {
    private final WorkingOnAMatter working;
    private final StaffAtWork staff;

    DeskWorkResource(WorkingOnAMatter working, StaffAtWork staff) {
        this.working = working;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/assignment")
    @Idempotent
    @Operation(
            summary = "Assign a matter",
            description = "Somebody of the holder works on it; what was accepted is in progress from then on.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "POSITION_REQUIRED",
        "MATTER_STAGE_FORBIDS",
        "WORKER_NOT_SUITABLE",
        "MEDIATION_STAGE_FORBIDS",
        "POLICE_NOTICE_REQUIRED",
        "MEDIATOR_CONFLICTED",
        "MEDIATOR_NEEDS_CONSENT"
    })
    public Uni<RestResponse<MatterReceipt>> assign(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull AssignAMatter body) {
        return working.assign(staff.actor(), id, ifMatch, body.workerId()).map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/suspension")
    @Idempotent
    @Operation(
            summary = "Suspend a matter",
            description = "On a ground of the procedure; the time to conclude it stands still.")
    @Refuses({"MATTER_NOT_FOUND", "POSITION_REQUIRED", "MATTER_STAGE_FORBIDS", "GROUND_NOT_LAWFUL", "DEADLINE_PAUSED"})
    public Uni<RestResponse<MatterReceipt>> suspend(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull SuspendAMatter body) {
        return working.suspend(staff.actor(), id, ifMatch, body.ground(), body.note())
                .map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @Operation(summary = "Resume a matter", description = "It goes on with the time that was left.")
    @Refuses({"MATTER_NOT_FOUND", "POSITION_REQUIRED", "MATTER_STAGE_FORBIDS", "DEADLINE_NOT_PAUSED"})
    public Uni<RestResponse<MatterReceipt>> resume(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ResumeAMatter body) {
        return working.resume(staff.actor(), id, ifMatch, body.note()).map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @Operation(summary = "Extend a deadline", description = "As far as law allows, approved by whom law names.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MATTER_STAGE_FORBIDS",
        "DEADLINE_NOT_RUNNING",
        "DEADLINE_PAUSED",
        "DEADLINE_PASSED",
        "EXTENSION_NOT_ALLOWED",
        "EXTENSION_TOO_LONG",
        "APPROVER_REQUIRED"
    })
    public Uni<RestResponse<MatterReceipt>> extend(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ExtendADeadline body) {
        return working.extend(
                        staff.actor(), id, ifMatch, body.deadline(), body.by().period(), body.reason())
                .map(MatterReceipt::answer);
    }

    @POST
    @Path("/{id}/conclusion")
    @Idempotent
    @Operation(summary = "Conclude a matter", description = "Ends it with a result.")
    @Refuses({"MATTER_NOT_FOUND", "POSITION_REQUIRED", "MATTER_STAGE_FORBIDS", "MEDIATION_STAGE_FORBIDS"})
    public Uni<RestResponse<MatterReceipt>> conclude(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ConcludeAMatter body) {
        return working.conclude(staff.actor(), id, ifMatch, body.result()).map(MatterReceipt::answer);
    }
}
