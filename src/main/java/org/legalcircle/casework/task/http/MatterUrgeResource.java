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
import org.legalcircle.casework.task.http.TaskRequests.UrgeMyMatter;
import org.legalcircle.casework.task.store.UrgeLists;
import org.legalcircle.casework.task.usecase.UrgingAHolder;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;

/** An applicant urges whoever holds an own matter. Somebody else's is not found. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class MatterUrgeResource {
    private final UrgingAHolder urging;
    private final UrgeLists lists;
    private final Caller caller;

    MatterUrgeResource(UrgingAHolder urging, UrgeLists lists, Caller caller) {
        this.urging = urging;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/urges")
    @Operation(summary = "List how I urged a matter", description = "Newest first, with the answers.")
    @Refuses("MATTER_NOT_FOUND")
    public Uni<RestResponse<Page<UrgeView>>> list(
            @RestPath UUID id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.END);
        return urging.requireOwn(caller.id(), id)
                .chain(() -> lists.ofApplicant(id, caller.id(), after, limit))
                .map(rows -> rows.stream().map(UrgeView::of).toList())
                .map(views -> Page.of(views, limit, view -> new Cursor(view.urgedAt(), view.id())))
                .map(page -> page.answer(uri));
    }

    @POST
    @Path("/{id}/urges")
    @Idempotent
    @Operation(
            summary = "Urge my matter",
            description = "Once its next deadline is near or over, once a working day; the holder has to answer.")
    @APIResponse(
            responseCode = "201",
            description = "The urge",
            content = @Content(schema = @Schema(implementation = UrgeReceipt.class)))
    @Refuses({
        "MATTER_NOT_FOUND",
        "MATTER_STAGE_FORBIDS",
        "URGE_TOO_EARLY",
        "URGE_WITHOUT_DEADLINE",
        "URGED_TODAY",
        "ORGANISATION_NOT_FOUND"
    })
    public Uni<RestResponse<UrgeReceipt>> urge(@RestPath UUID id, @Valid @NotNull UrgeMyMatter body) {
        return urging.byApplicant(caller.id(), id, body.reason())
                .map(urge -> RestResponse.status(RestResponse.Status.CREATED, UrgeReceipt.of(urge)));
    }
}
