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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.PublicRead;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.servicecircle.Datum;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.usecase.FindingPoints;
import org.legalcircle.servicecircle.usecase.Found;
import org.legalcircle.servicecircle.usecase.Search;

/** Which open point can I reach? Where somebody asks from is kept nowhere. */
@Path("/api/v1/service-points/reachable")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service points")
@PermitAll
// Ways along the roads are dear: nobody goes on looking for them for somebody who has left.
@Cancellable
public class ReachablePointResource {
    private static final Duration A_MOMENT_AGO = Duration.ofHours(1);

    private final FindingPoints finding;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    ReachablePointResource(FindingPoints finding, WorkingCalendar calendar, InstantSource clock) {
        this.finding = finding;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @PublicRead(onTheWay = false)
    @Operation(
            summary = "Find open points in reach",
            description = "Points that somebody who sets off then can reach in time, that are open on arrival, offer"
                    + " what is wanted and have room, the quickest to reach first; and the nearest one that offers it,"
                    + " with what speaks against it. holidaysKnown is false where the holidays of a year are not known"
                    + " yet: every Monday to Friday of it counts as a workday.")
    @Refuses({"COORDINATES_OUT_OF_RANGE", "COORDINATES_SWAPPED", "OUTSIDE_CHINA", "SEARCH_TIME_OUT_OF_RANGE"})
    public Uni<RestResponse<ReachablePoints>> find(
            @Parameter(description = "Degrees north of where somebody sets off", example = "28.74", required = true)
                    @RestQuery
                    Double lat,
            @Parameter(description = "Degrees east of it", example = "118.63", required = true) @RestQuery Double lng,
            @Parameter(description = "What these degrees refer to") @RestQuery @DefaultValue("WGS84") Datum datum,
            @Parameter(description = "How somebody goes there") @RestQuery @DefaultValue("WALK") TravelMode mode,
            @Parameter(description = "How long the way may take") @RestQuery @DefaultValue("30") @Min(1) @Max(240)
                    int minutes,
            @Parameter(description = "What is wanted; anything if absent") @RestQuery LegalService service,
            @Parameter(description = "When somebody sets off; now if absent") @RestQuery OffsetDateTime at,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        var from = Position.declared(datum, required("lng", lng), required("lat", lat));
        var search = new Search(from, mode, Duration.ofMinutes(minutes), service, requireSoon(at));
        return finding.find(search, after, limit).map(found -> answer(search, found, limit, uri));
    }

    private static double required(String name, Double value) {
        if (value == null) {
            throw new Refused(PlatformRefusal.INVALID_PARAMETER, Map.of("parameter", name));
        }
        return value;
    }

    private Instant requireSoon(OffsetDateTime at) {
        var now = clock.instant();
        var setsOff = at == null ? now : at.toInstant();
        var latest = now.plus(Duration.ofDays(OpeningHours.LOOKING_AHEAD_DAYS));
        if (setsOff.isBefore(now.minus(A_MOMENT_AGO)) || setsOff.isAfter(latest)) {
            throw new Refused(ServiceCircleRefusal.SEARCH_TIME_OUT_OF_RANGE);
        }
        return setsOff;
    }

    private RestResponse<ReachablePoints> answer(Search search, Found found, int limit, UriInfo uri) {
        var page = Page.of(found.items(), limit, Found.Item::rank);
        var answer = RestResponse.ResponseBuilder.ok(ReachablePoints.of(search, found, page, calendar));
        page.answering(uri).build().getHeaders().forEach((name, values) -> values.forEach(v -> answer.header(name, v)));
        return answer.build();
    }
}
