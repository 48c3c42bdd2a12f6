package org.legalcircle.servicecircle.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.Versions;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.usecase.DescribingPoints;

/** The points of a branch, for its administrators. A point elsewhere is not found. */
@Path("/api/v1/desk/service-points/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class DeskServicePointResource {
    private final DescribingPoints describing;
    private final Caller caller;

    DeskServicePointResource(DescribingPoints describing, Caller caller) {
        this.describing = describing;
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

    private static RestResponse<PointProfile> answer(ServicePoint point) {
        return RestResponse.ResponseBuilder.ok(point.profile())
                .header(HttpHeaders.ETAG, Versions.tag(point.version()))
                .build();
    }
}
