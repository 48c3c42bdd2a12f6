package org.legalcircle.casework.task.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.Light;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterSettings;
import org.legalcircle.casework.task.TaskStage;
import org.legalcircle.casework.task.store.TaskFilter;
import org.legalcircle.casework.task.store.TaskLists;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** The tasks of a branch, about matters of the lines the caller serves. Any other is not found. */
@Path("/api/v1/desk/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Task desk")
@RolesAllowed({
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DeskTaskResource {
    private final TaskLists lists;
    private final MatterDesk desk;
    private final Caller caller;
    private final MatterSettings settings;
    private final InstantSource clock;

    DeskTaskResource(TaskLists lists, MatterDesk desk, Caller caller, MatterSettings settings, InstantSource clock) {
        this.lists = lists;
        this.desk = desk;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the tasks of my branch",
            description =
                    "Those that are not over, the next to be due first; a superior sees those of everybody below.")
    public Uni<RestResponse<Page<TaskView>>> list(
            @Parameter(description = "Only what this worker has to do") @RestQuery UUID worker,
            @Parameter(description = "Only about this matter") @RestQuery UUID matter,
            @Parameter(description = "Only what I gave") @RestQuery @DefaultValue("false") boolean given,
            @Parameter(description = "Only in this stage, tasks that are over included") @RestQuery TaskStage stage,
            @Parameter(description = "Only this urgent; NO_CLOCK is what waits for the superior") @RestQuery
                    Light light,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        var now = clock.instant();
        return lists.work(filter(worker, matter, given, stage, light, now), after, limit)
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.dueAt(), row.id())))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(row -> TaskView.of(row, settings.soon(), now))
                                .toList(),
                        page.nextCursor()))
                .map(page -> page.answer(uri));
    }

    private TaskFilter filter(UUID worker, UUID matter, boolean given, TaskStage stage, Light light, Instant now) {
        var runs = light != null && light != Light.NO_CLOCK;
        return new TaskFilter(
                caller.branch(),
                desk.linesOf(caller.roles()),
                worker,
                given ? caller.id() : null,
                matter,
                light == null ? stage : runs ? TaskStage.ASSIGNED : TaskStage.COMPLETED,
                runs ? light.from(settings.soon(), now) : Instant.EPOCH,
                runs ? light.until(settings.soon(), now) : Light.NO_CLOCK.until(settings.soon(), now));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show a task of my branch",
            description = "How far it has come; the entity tag is what a change has to name.")
    @Refuses("TASK_NOT_FOUND")
    public Uni<RestResponse<TaskView>> show(@RestPath UUID id) {
        return lists.require(caller.branch(), desk.linesOf(caller.roles()), id)
                .map(row -> TaskView.answer(row, settings.soon(), clock.instant()));
    }
}
