package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.SentInParts;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.store.PointFilter;
import org.legalcircle.servicecircle.store.PointMaps;

/** All points as files, which can be imported again. */
@Path("/api/v1")
@Tag(name = "Service points")
@PermitAll
@Cancellable(false)
public class PointExportResource {
    private static final PointFilter ALL = new PointFilter(null, null, null);
    private static final String CACHE = "public, max-age=60, must-revalidate";

    private final PointMaps points;
    private final ObjectMapper json;
    private final Exports exports;

    PointExportResource(PointMaps points, ObjectMapper json, Exports exports) {
        this.points = points;
        this.json = json;
        this.exports = exports;
    }

    @GET
    @Path("/service-points.geojson")
    @Produces(ImportFiles.GEO_JSON)
    @Operation(
            summary = "All points as GeoJSON",
            description = "Those that are not closed for good, in WGS 84. Send If-None-Match to be told that nothing"
                    + " changed.")
    @APIResponse(
            responseCode = "200",
            description = "The points",
            content =
                    @Content(
                            mediaType = ImportFiles.GEO_JSON,
                            schema = @Schema(implementation = FeatureCollection.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    public Uni<RestResponse<SentInParts>> geoJson() {
        var sending = exports.sending("service-points.geojson", CACHE);
        return points.state().map(state -> sending.file(state, () -> GeoJsonFile.of(pages(), this::told, json)));
    }

    @GET
    @Path("/service-points.csv")
    @Produces(ImportFiles.CSV)
    @Operation(
            summary = "All points as a table",
            description = "The same as CSV in UTF-8; lists within a cell have blanks between their words.")
    @APIResponse(
            responseCode = "200",
            description = "The points",
            content =
                    @Content(
                            mediaType = ImportFiles.CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "code,level,name,address,phone,organisationId,organisationPath,longitude"))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    public Uni<RestResponse<SentInParts>> csv() {
        var sending = exports.sending("service-points.csv", CACHE);
        return points.state()
                .map(state -> sending.file(state, () -> CsvFile.of(pages(), this::told, PointColumns.NAMES)));
    }

    private Multi<List<ServicePoint>> pages() {
        return Exports.pages(last -> page(last == null ? Cursor.START.id() : last.id()));
    }

    private Uni<List<ServicePoint>> page(UUID after) {
        return points.list(ALL, after, Exports.PAGE - 1);
    }

    private ObjectNode told(ServicePoint point) {
        var position = point.profile().position();
        var told = json.createObjectNode().put("code", point.code());
        told.setAll((ObjectNode) json.valueToTree(point.profile()));
        return told.put("longitude", position.longitude())
                .put("latitude", position.latitude())
                .put("datum", "WGS84");
    }
}
