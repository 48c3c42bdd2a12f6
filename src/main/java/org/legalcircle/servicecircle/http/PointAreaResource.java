package org.legalcircle.servicecircle.http;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.web.DrawingAllowance;
import org.legalcircle.platform.web.PublicReads;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.usecase.travel.TravelTimes;

/** From where can a point be reached? */
@Path("/api/v1/service-points")
@Tag(name = "Service points")
@PermitAll
// Ways along the roads are dear: nobody goes on looking for them for somebody who has left.
@Cancellable
public class PointAreaResource {
    private static final String CACHE = "public, max-age=60, must-revalidate";

    private final ServicePoints points;
    private final TravelTimes travel;
    private final DrawingAllowance allowance;
    private final HttpHeaders headers;

    PointAreaResource(ServicePoints points, TravelTimes travel, DrawingAllowance allowance, HttpHeaders headers) {
        this.points = points;
        this.travel = travel;
        this.allowance = allowance;
        this.headers = headers;
    }

    @GET
    @Path("/{id}/area")
    @Produces(ImportFiles.GEO_JSON)
    @Operation(
            summary = "Draw from where a service point can be reached",
            description = "The places that somebody can get to the point from in time, as a GeoJSON polygon in WGS 84."
                    + " Along the roads where the service has a map; else a circle by an estimate, which takes all roads"
                    + " for such as there are at the point. The answer says which, and by how much it may be wrong.")
    @APIResponse(
            responseCode = "200",
            description = "The area",
            content = @Content(mediaType = ImportFiles.GEO_JSON, schema = @Schema(implementation = PointArea.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    @Refuses("SERVICE_POINT_NOT_FOUND")
    public Uni<RestResponse<PointArea>> draw(
            @RestPath UUID id,
            @Parameter(description = "How somebody goes there") @RestQuery @DefaultValue("WALK") TravelMode mode,
            @Parameter(description = "How long the way may take") @RestQuery @DefaultValue("30") @Min(1) @Max(120)
                    int minutes) {
        var call = allowance.call();
        return points.require(id).flatMap(point -> answer(point, mode, minutes, call));
    }

    private Uni<RestResponse<PointArea>> answer(ServicePoint point, TravelMode mode, int minutes, RoutingContext call) {
        var tag = tagOf(point, mode, minutes);
        if (PublicReads.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Uni.createFrom().item(marked(RestResponse.ResponseBuilder.notModified(), tag));
        }
        allowance.take(call);
        var place = new Place(point.profile().position(), point.profile().terrain());
        return travel.area(place, mode, Duration.ofMinutes(minutes))
                .map(area -> PointArea.of(point, mode, minutes, area, travel.engine(mode)))
                .map(drawn -> marked(RestResponse.ResponseBuilder.ok(drawn), tag));
    }

    private String tagOf(ServicePoint point, TravelMode mode, int minutes) {
        var state = List.of(point.id(), point.version(), mode, minutes, travel.version(mode));
        return PublicReads.tagOf(state.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static RestResponse<PointArea> marked(RestResponse.ResponseBuilder<PointArea> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
