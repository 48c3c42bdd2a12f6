package org.legalcircle.casework.task.http;

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
import org.legalcircle.casework.task.http.TaskRequests.AcceptATask;
import org.legalcircle.casework.task.http.TaskRequests.CompleteATask;
import org.legalcircle.casework.task.http.TaskRequests.ReportOnATask;
import org.legalcircle.casework.task.http.TaskRequests.ReturnATask;
import org.legalcircle.casework.task.http.TaskRequests.RevokeATask;
import org.legalcircle.casework.task.usecase.AssigningATask;
import org.legalcircle.casework.task.usecase.DoingATask;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** Work on tasks, and what superiors make of it. A task elsewhere is not found. */
@Path("/api/v1/desk/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Task desk")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class TaskWorkResource {
    private final DoingATask doing;
    private final AssigningATask assigning;
    private final Caller caller;

    TaskWorkResource(DoingATask doing, AssigningATask assigning, Caller caller) {
        this.doing = doing;
        this.assigning = assigning;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/progress")
    @Idempotent
    @Operation(summary = "Report on a task", description = "By whoever has to do it; the applicant does not read it.")
    @Refuses({"TASK_NOT_FOUND", "TASK_OF_SOMEBODY_ELSE", "TASK_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<TaskReceipt>> report(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ReportOnATask body) {
        return doing.report(caller, id, ifMatch, body.percent(), body.progress())
                .map(TaskReceipt::answer);
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @Operation(summary = "Complete a task", description = "By whoever has to do it; the superior looks at it then.")
    @Refuses({"TASK_NOT_FOUND", "TASK_OF_SOMEBODY_ELSE", "TASK_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<TaskReceipt>> complete(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull CompleteATask body) {
        return doing.complete(caller, id, ifMatch, body.result()).map(TaskReceipt::answer);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Operation(
            summary = "Accept what was done",
            description = "By the superior who gave it, or one at or above that place.")
    @Refuses({"TASK_NOT_FOUND", "SUPERIOR_REQUIRED", "TASK_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<TaskReceipt>> accept(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull AcceptATask body) {
        return assigning.accept(caller, id, ifMatch, body.note()).map(TaskReceipt::answer);
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Operation(
            summary = "Return a task",
            description = "It is not done yet, for this reason; there is so much more time.")
    @Refuses({"TASK_NOT_FOUND", "SUPERIOR_REQUIRED", "TASK_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<TaskReceipt>> giveBack(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ReturnATask body) {
        return assigning
                .giveBack(caller, id, ifMatch, body.reason(), body.within().period())
                .map(TaskReceipt::answer);
    }

    @POST
    @Path("/{id}/revocation")
    @Idempotent
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Operation(summary = "Revoke a task", description = "It does not have to be done any more.")
    @Refuses({"TASK_NOT_FOUND", "SUPERIOR_REQUIRED", "TASK_STAGE_FORBIDS", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<TaskReceipt>> revoke(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull RevokeATask body) {
        return assigning.revoke(caller, id, ifMatch, body.reason()).map(TaskReceipt::answer);
    }
}
