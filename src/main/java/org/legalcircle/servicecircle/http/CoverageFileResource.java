package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SentInParts;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.VillageFinding;
import org.legalcircle.servicecircle.store.CoverageRuns;
import org.legalcircle.servicecircle.store.CoverageVillages;

/** What audits found, village by village, to put on a map, into a table or before an eye. */
@Path("/api/v1/insight/coverage/runs")
@Tag(name = "Insight")
@RolesAllowed({Role.Name.BUREAU_ADMIN, Role.Name.AUDITOR})
@Cancellable(false)
public class CoverageFileResource {
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
    private final CoverageVillages villages;
    private final Exports exports;
    private final Caller caller;
    private final ObjectMapper json;
    private final HttpHeaders headers;

    CoverageFileResource(
            CoverageRuns runs,
            CoverageVillages villages,
            Exports exports,
            Caller caller,
            ObjectMapper json,
            HttpHeaders headers) {
        this.runs = runs;
        this.villages = villages;
        this.exports = exports;
        this.caller = caller;
        this.json = json;
        this.headers = headers;
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
    public Uni<RestResponse<SentInParts>> geoJson(@PathParam("id") UUID id) {
        var sending = exports.sending("coverage.geojson", CACHE);
        return runs.require(id, caller.branch())
                .map(run -> sending.file(run.id().toString(), () -> GeoJsonFile.of(pages(run), this::told, json)));
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
    public Uni<RestResponse<SentInParts>> csv(@PathParam("id") UUID id) {
        var sending = exports.sending("coverage.csv", CACHE);
        return runs.require(id, caller.branch())
                .map(run -> sending.file(run.id().toString(), () -> CsvFile.of(pages(run), this::told, COLUMNS)));
    }

    @GET
    @Path("/{id}.svg")
    @Produces(CoveragePicture.SVG)
    @Operation(
            summary = "A picture of a run",
            description = "Villages by the hours in which they reach an open point, with the numbers of townships and"
                    + " the rule they were counted by. The same run gives the same picture.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = CoveragePicture.SVG,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    @Refuses("COVERAGE_RUN_NOT_FOUND")
    public Uni<RestResponse<SentInParts>> picture(@PathParam("id") UUID id) {
        var sending = exports.sending("coverage.svg", CACHE);
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return runs.require(id, caller.branch())
                .flatMap(run -> villages.extents(id)
                        .map(extents -> new CoveragePicture(run, extents, locale))
                        .map(picture -> sending.file(id + locale.getLanguage(), () -> picture.drawn(pages(run)))));
    }

    private Multi<List<VillageFinding>> pages(CoverageRun run) {
        return Exports.pages(
                last -> villages.after(run.id(), last == null ? "" : last.code(), Exports.PAGE),
                () -> runs.require(run.id(), run.branch()));
    }

    private ObjectNode told(VillageFinding finding) {
        return json.valueToTree(finding);
    }
}
