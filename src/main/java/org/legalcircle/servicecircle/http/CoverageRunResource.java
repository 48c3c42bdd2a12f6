package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.VillageFinding;
import org.legalcircle.servicecircle.store.CoverageRuns;
import org.legalcircle.servicecircle.usecase.PublishingCoverage;

/** What audits found, to compare over time and to put on a map. */
@Path("/api/v1/insight/coverage/runs")
@Tag(name = "Insight")
@RolesAllowed({Role.Name.BUREAU_ADMIN, Role.Name.AUDITOR})
public class CoverageRunResource {
    private static final String CACHE = "private, max-age=3600";
    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "townshipCode",
            "townshipName",
            "population",
            "longitude",
            "latitude",
            "approximate",
            "coveredHours",
            "pointsInReach",
            "nearestMinutes",
            "openPointsByHour");

    private final CoverageRuns runs;
    private final PublishingCoverage publishing;
    private final Caller caller;
    private final ObjectMapper json;
    private final HttpHeaders headers;

    CoverageRunResource(
            CoverageRuns runs, PublishingCoverage publishing, Caller caller, ObjectMapper json, HttpHeaders headers) {
        this.runs = runs;
        this.publishing = publishing;
        this.caller = caller;
        this.json = json;
        this.headers = headers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List what was found", description = "The newest first, of my branch, to compare over time.")
    public Uni<RestResponse<Page<CoverageRun>>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        return runs.list(caller.branch(), Cursor.parse(cursor, Cursor.END), limit)
                .map(found -> Page.of(found, limit, run -> new Cursor(run.computedAt(), run.id())))
                .map(page -> page.answer(uri));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Show what was found once", description = "It never changes.")
    @Refuses("COVERAGE_RUN_NOT_FOUND")
    public Uni<CoverageRun> show(@RestPath UUID id) {
        return runs.require(id, caller.branch());
    }

    @PUT
    @Path("/{id}/publication")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.BUREAU_ADMIN)
    @Cancellable(false)
    @Operation(
            summary = "Publish what was found",
            description =
                    "It stays for good; other runs are forgotten in time. What was supposed only is not published.")
    @Refuses({"COVERAGE_RUN_NOT_FOUND", "RUN_SUPPOSED"})
    public Uni<CoverageRun> publish(@RestPath UUID id) {
        return publishing.publish(caller, id);
    }

    @GET
    @Path("/{id}.geojson")
    @Produces(ImportFiles.GEO_JSON)
    @Operation(summary = "The villages of a run as GeoJSON", description = "In WGS 84, for a map.")
    @APIResponse(
            responseCode = "200",
            description = "The villages",
            content =
                    @Content(
                            mediaType = ImportFiles.GEO_JSON,
                            schema = @Schema(implementation = FeatureCollection.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    @Refuses("COVERAGE_RUN_NOT_FOUND")
    public Uni<RestResponse<RawValue>> geoJson(@PathParam("id") UUID id) {
        return runs.require(id, caller.branch())
                .flatMap(run -> sending("coverage.geojson")
                        .json(run.id().toString(), () -> GeoJsonFile.of(pages(id), this::told, json)));
    }

    @GET
    @Path("/{id}.csv")
    @Produces(ImportFiles.CSV)
    @Operation(
            summary = "The villages of a run as a table",
            description = "openPointsByHour has two hexadecimal digits for each of the 168 hours of the week, beginning"
                    + " on Monday at midnight: how many open points can be reached.")
    @APIResponse(
            responseCode = "200",
            description = "The villages",
            content =
                    @Content(
                            mediaType = ImportFiles.CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "code,name,townshipCode,townshipName,population,longitude,latitude"))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    @Refuses("COVERAGE_RUN_NOT_FOUND")
    public Uni<RestResponse<String>> csv(@PathParam("id") UUID id) {
        return runs.require(id, caller.branch())
                .flatMap(run -> sending("coverage.csv")
                        .text(run.id().toString(), () -> CsvFile.of(pages(id), this::told, COLUMNS)));
    }

    private Exports.Sending sending(String name) {
        return new Exports.Sending(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), name, CACHE);
    }

    private Multi<List<VillageFinding>> pages(UUID id) {
        return Exports.pages(last -> runs.villages(id, last == null ? "" : last.code(), Exports.PAGE));
    }

    private ObjectNode told(VillageFinding finding) {
        return json.valueToTree(finding);
    }
}
