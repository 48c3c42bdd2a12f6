package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.servicecircle.usecase.ImportReceipt;
import org.legalcircle.servicecircle.usecase.ImportingVillages;
import org.legalcircle.servicecircle.usecase.RowFaults;

/** Villages from files: the places to be reached. */
@Path("/api/v1/villages/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, ImportFiles.GEO_JSON, ImportFiles.CSV})
@Tag(name = "Service points")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class VillageImportResource {
    private final ImportingVillages importing;
    private final ImportFiles files;
    private final Caller caller;
    private final HttpHeaders headers;

    VillageImportResource(ImportingVillages importing, ImportFiles files, Caller caller, HttpHeaders headers) {
        this.importing = importing;
        this.files = files;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Tell of villages from a file",
            description = "GeoJSON, or CSV in UTF-8 whose first line names its columns: where villages are and how many"
                    + " people live there. A new code adds a village, a known one describes it anew. Every row is"
                    + " checked, and if anything is wrong with any of them nothing is done.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeatureCollection.class)),
                @Content(mediaType = ImportFiles.GEO_JSON, schema = @Schema(implementation = FeatureCollection.class)),
                @Content(
                        mediaType = ImportFiles.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "code,name,townshipCode,townshipName,organisationPath,population,longitude,latitude,"
                                + "datum")
            })
    @Refuses({"IMPORT_FAULTY", "VILLAGE_CODE_TAKEN"})
    public Uni<RestResponse<ImportReceipt>> importAll(@Valid @NotNull String body) throws JsonProcessingException {
        var faults = new RowFaults(Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        var rows = files.rows(body, headers.getMediaType(), PointColumns.OF_VILLAGES, faults);
        return importing.importAll(caller, rows, faults).map(RestResponse::ok);
    }
}
