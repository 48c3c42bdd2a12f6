package org.legalcircle.casework.task.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterSettings;
import org.legalcircle.casework.task.http.TaskRequests.AnswerAnUrge;
import org.legalcircle.casework.task.store.UrgeLists;
import org.legalcircle.casework.task.usecase.UrgingAHolder;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** The urges a branch has to answer. Any other is not found. */
@Path("/api/v1/desk/urges")
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
public class DeskUrgeResource {
    private final UrgeLists lists;
    private final UrgingAHolder urging;
    private final MatterDesk desk;
    private final Caller caller;
    private final MatterSettings settings;
    private final InstantSource clock;

    DeskUrgeResource(
            UrgeLists lists,
            UrgingAHolder urging,
            MatterDesk desk,
            Caller caller,
            MatterSettings settings,
            InstantSource clock) {
        this.lists = lists;
        this.urging = urging;
        this.desk = desk;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the urges my branch has to answer",
            description = "The next to be due first; a superior sees those of everybody below.")
    public Uni<RestResponse<Page<DeskUrgeView>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        var now = clock.instant();
        return lists.open(caller.branch(), desk.linesOf(caller.roles()), after, limit)
                .map(rows -> rows.stream()
                        .map(row -> DeskUrgeView.of(row, settings.soon(), now))
                        .toList())
                .map(views -> Page.of(views, limit, view -> new Cursor(view.dueAt(), view.id())))
                .map(page -> page.answer(uri));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(
            summary = "Answer an urge",
            description =
                    "By the holder, once. What the applicant asked the applicant reads; what a superior asked only"
                            + " staff do.")
    @Refuses({"URGE_NOT_FOUND", "URGER_CANNOT_ANSWER", "URGE_CLOSED", "MATTER_STAGE_FORBIDS"})
    public Uni<RestResponse<UrgeReceipt>> answer(@RestPath UUID id, @Valid @NotNull AnswerAnUrge body) {
        return urging.answer(caller, id, body.answer()).map(UrgeReceipt::of).map(RestResponse::ok);
    }
}
