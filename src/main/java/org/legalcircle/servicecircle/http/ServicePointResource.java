package org.legalcircle.servicecircle.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.PublicRead;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.PointLevel;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.store.PointFilter;
import org.legalcircle.servicecircle.store.PointMaps;
import org.legalcircle.servicecircle.store.ServicePoints;
import org.legalcircle.servicecircle.usecase.CountingVisitors;

/** Points for anybody to look at. */
@Path("/api/v1/service-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service points")
@PermitAll
@Cancellable(false)
public class ServicePointResource {
    private static final int ONE_BY_ONE = 200;

    private final PointMaps maps;
    private final ServicePoints points;
    private final CountingVisitors visitors;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    ServicePointResource(
            PointMaps maps,
            ServicePoints points,
            CountingVisitors visitors,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.maps = maps;
        this.points = points;
        this.visitors = visitors;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @PublicRead(seconds = 60)
    @Operation(
            summary = "List service points, or show a map of them",
            description = "Points that are not closed for good, in the order of their making. A box with more than 200"
                    + " of them is answered with clusters, unless told otherwise.")
    @Refuses("MAP_BOX_INVALID")
    public Uni<RestResponse<PointMap>> list(
            @Parameter(
                            description = "Only in this box: west, south, east, north in degrees of WGS 84",
                            example = "118.3,28.2,118.9,28.9")
                    @RestQuery
                    String bbox,
            @Parameter(description = "Only where this is offered") @RestQuery LegalService service,
            @Parameter(description = "Only of this level") @RestQuery PointLevel level,
            @Parameter(description = "Whether many points of a box may be gathered") @RestQuery @DefaultValue("true")
                    boolean clustered,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        var filter = new PointFilter(MapBox.parse(bbox), service, level);
        var mayGather = clustered && bbox != null && cursor == null;
        return mayGather
                ? maps.areMoreThan(ONE_BY_ONE, filter)
                        .flatMap(many -> many ? gathered(filter) : page(filter, after, limit, uri))
                : page(filter, after, limit, uri);
    }

    private Uni<RestResponse<PointMap>> gathered(PointFilter filter) {
        return maps.clusters(filter).map(PointMap::of).map(RestResponse::ok);
    }

    private Uni<RestResponse<PointMap>> page(PointFilter filter, Cursor after, int limit, UriInfo uri) {
        return maps.list(filter, after.id(), limit)
                .map(found -> Page.of(summaries(found), limit, point -> new Cursor(Instant.EPOCH, point.id())))
                .map(page -> linked(page, uri));
    }

    private static RestResponse<PointMap> linked(Page<PointSummary> page, UriInfo uri) {
        var link = page.answering(uri).build().getHeaders();
        var answer = RestResponse.ResponseBuilder.ok(PointMap.of(page));
        link.forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    private static List<PointSummary> summaries(List<ServicePoint> found) {
        return found.stream().map(PointSummary::of).toList();
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(
            summary = "Show a service point",
            description = "With its hours, how busy it is today, and links that open the way in a map app."
                    + " holidaysKnown is false where open or nextOpening may be wrong, since the holidays of a year are"
                    + " not known yet.")
    @Refuses("SERVICE_POINT_NOT_FOUND")
    public Uni<RestResponse<PointDetails>> show(@RestPath UUID id) {
        var now = clock.instant();
        return points.require(id)
                .flatMap(found -> visitors.loadOf(found, now).map(load -> PointDetails.of(found, load, calendar, now)))
                .map(RestResponse::ok);
    }
}
