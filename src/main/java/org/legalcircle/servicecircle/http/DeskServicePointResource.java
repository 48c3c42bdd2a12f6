package org.legalcircle.servicecircle.http;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.Versions;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.Queue;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.store.PointRevision;
import org.legalcircle.servicecircle.usecase.DescribingPoints;
import org.legalcircle.servicecircle.usecase.TellingQueues;

/** The points of a branch, for its staff. A point elsewhere is not found. */
@Path("/api/v1/desk/service-points/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class DeskServicePointResource {
    private static final Cursor THE_LATEST = after(Integer.MAX_VALUE);

    private final DescribingPoints describing;
    private final TellingQueues telling;
    private final Caller caller;

    DeskServicePointResource(DescribingPoints describing, TellingQueues telling, Caller caller) {
        this.describing = describing;
        this.telling = telling;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Show a point as told", description = "The entity tag is what a change has to name.")
    @Refuses("SERVICE_POINT_NOT_FOUND")
    public Uni<RestResponse<PointProfile>> show(@RestPath UUID id) {
        return describing.show(caller, id).map(DeskServicePointResource::answer);
    }

    @PUT
    @Operation(
            summary = "Describe a point anew",
            description = "Everything told of it is replaced, at once; what it was before is kept.")
    @Refuses({
        "SERVICE_POINT_NOT_FOUND",
        "OPENING_HOURS_INVALID",
        "DATUM_UNDECLARED",
        "COORDINATES_OUT_OF_RANGE",
        "COORDINATES_SWAPPED",
        "OUTSIDE_CHINA",
        "OUTSIDE_BRANCH"
    })
    public Uni<RestResponse<PointProfile>> describe(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull PointProfile body) {
        return describing.describe(caller, id, ifMatch, body).map(DeskServicePointResource::answer);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.Name.BUREAU_ADMIN, Role.Name.AUDITOR})
    @Operation(
            summary = "Show how a point changed",
            description = "Who told what otherwise, and when; the latest change first, the opening last.")
    @Refuses("SERVICE_POINT_NOT_FOUND")
    public Uni<RestResponse<Page<PointRevision>>> history(
            @RestPath UUID id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var before = Cursor.parse(cursor, THE_LATEST);
        return describing
                .history(caller, id, (int) before.id().getLeastSignificantBits(), limit)
                .map(found -> Page.of(found, limit, revision -> after(revision.version())))
                .map(page -> page.answer(uri));
    }

    /**
     * Who waits.
     *
     * @param peopleWaiting without a booking; 0 to 500
     */
    @Schema(name = "PeopleWaiting")
    record PeopleWaiting(
            @NotNull @Min(0) @Max(500) @Schema(examples = "4")
            Integer peopleWaiting) {}

    @PUT
    @Path("/queue")
    @RolesAllowed({Role.Name.ADVISER, Role.Name.MEDIATOR, Role.Name.LEGAL_AID_OFFICER, Role.Name.BUREAU_ADMIN})
    @Operation(
            summary = "Tell how many people wait",
            description = "Counts as part of the expected wait until told otherwise, at most for three quarters of an"
                    + " hour: then nobody knows any more.")
    @Refuses("SERVICE_POINT_NOT_FOUND")
    public Uni<Queue> tell(@RestPath UUID id, @Valid @NotNull PeopleWaiting body) {
        return telling.tell(caller, id, body.peopleWaiting());
    }

    private static Cursor after(int version) {
        return new Cursor(Instant.EPOCH, new UUID(0, version));
    }

    private static RestResponse<PointProfile> answer(ServicePoint point) {
        return RestResponse.ResponseBuilder.ok(point.profile())
                .header(HttpHeaders.ETAG, Versions.tag(point.version()))
                .build();
    }
}
