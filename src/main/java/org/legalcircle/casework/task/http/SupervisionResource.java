package org.legalcircle.casework.task.http;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.task.http.TaskRequests.AssignATask;
import org.legalcircle.casework.task.http.TaskRequests.UrgeAHolder;
import org.legalcircle.casework.task.usecase.AssigningATask;
import org.legalcircle.casework.task.usecase.UrgingAHolder;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** What superiors do about matters that others below them hold. */
@Path("/api/v1/desk/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Task desk")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class SupervisionResource {
    private final AssigningATask assigning;
    private final UrgingAHolder urging;
    private final Caller caller;

    SupervisionResource(AssigningATask assigning, UrgingAHolder urging, Caller caller) {
        this.assigning = assigning;
        this.urging = urging;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/tasks")
    @Idempotent
    @Operation(
            summary = "Give somebody something to do about a matter",
            description = "An organisation of my branch, or one of its staff. If it is not done in time my organisation"
                    + " hears of it. The applicant does not.")
    @APIResponse(
            responseCode = "201",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskReceipt.class)))
    @Refuses({
        "MATTER_NOT_FOUND",
        "MATTER_STAGE_FORBIDS",
        "ORGANISATION_NOT_FOUND",
        "SUPERIOR_REQUIRED",
        "TASK_OUTSIDE_BRANCH",
        "TASK_WORKER_NOT_SUITABLE",
        "TASK_TO_ONESELF"
    })
    public Uni<RestResponse<TaskReceipt>> assign(@RestPath UUID id, @Valid @NotNull AssignATask body) {
        return assigning
                .assign(
                        caller,
                        id,
                        body.organisationId(),
                        body.workerId(),
                        body.instruction(),
                        body.within().period())
                .map(task -> TaskReceipt.answer(RestResponse.Status.CREATED, task));
    }

    @POST
    @Path("/{id}/urges")
    @Idempotent
    @Operation(
            summary = "Urge the holder of a matter",
            description =
                    "The holder has to answer in time, or the organisation above it hears of it. Urges of a matter"
                            + " are counted. The applicant does not read it.")
    @APIResponse(
            responseCode = "201",
            description = "The urge",
            content = @Content(schema = @Schema(implementation = UrgeReceipt.class)))
    @Refuses({"MATTER_NOT_FOUND", "MATTER_STAGE_FORBIDS", "ORGANISATION_NOT_FOUND"})
    public Uni<RestResponse<UrgeReceipt>> urge(@RestPath UUID id, @Valid @NotNull UrgeAHolder body) {
        var within = body.answerWithin() == null ? null : body.answerWithin().period();
        return urging.bySuperior(caller, id, body.reason(), within)
                .map(urge -> RestResponse.status(RestResponse.Status.CREATED, UrgeReceipt.of(urge)));
    }
}
