package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.usecase.ReadingDocuments;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;

/** The documents of a citizen's own matters; somebody else's are not found. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class MatterDocumentResource {
    private static final String PLACE = "/api/v1/matters/{id}/documents";

    private final ReadingDocuments reading;
    private final DocumentUploads uploads;
    private final Caller caller;

    MatterDocumentResource(ReadingDocuments reading, DocumentUploads uploads, Caller caller) {
        this.reading = reading;
        this.uploads = uploads;
        this.caller = caller;
    }

    private DocumentUploads.Place place(UUID id) {
        return new DocumentUploads.Place(Actor.citizen(caller.id()), id, PLACE.replace("{id}", id.toString()));
    }

    @GET
    @Path("/{id}/documents")
    @Operation(
            summary = "List the documents of a matter",
            description = "Those the caller may see, what the procedure asks for, and what of it is missing.")
    @Refuses("MATTER_NOT_FOUND")
    public Uni<DocumentFolderView> list(@RestPath UUID id) {
        return reading.folder(Actor.citizen(caller.id()), id).map(DocumentFolderView::of);
    }

    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.WILDCARD)
    @SelfKeeping(required = false)
    @Operation(summary = "Add a document to a matter", description = Tus.HOW_TO_ADD)
    @APIResponse(
            responseCode = "201",
            description = "The document, or the announcement of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @Refuses({
        "MATTER_NOT_FOUND",
        "MATTER_STAGE_FORBIDS",
        "TOO_MANY_DOCUMENTS",
        "REQUIREMENT_UNKNOWN",
        "FILE_TOO_LARGE",
        "FILE_EMPTY",
        "FILE_NAME_IMPOSSIBLE",
        "FILE_TYPE_NOT_TAKEN",
        "FILE_TYPE_DIFFERS",
        "FILE_AMBIGUOUS",
        "FILE_TOO_DENSE",
        "FILE_UNREADABLE",
        "FILE_WITH_PROGRAMS",
        "UPLOAD_PROTOCOL_UNKNOWN",
        "UPLOAD_HEADERS_UNREADABLE"
    })
    public Uni<RestResponse<?>> add(
            @RestPath UUID id,
            @Parameter(description = "Of a whole file: which one of what is asked for it is")
                    @RestQuery
                    @Pattern(regexp = "[A-Z_]{1,64}")
                    String requirement,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            @HeaderParam(Tus.VERSION_HEADER) String version,
            @HeaderParam(Tus.LENGTH) String length,
            @HeaderParam(Tus.METADATA) String metadata) {
        return version == null
                ? uploads.add(place(id), mediaType, disposition, requirement)
                : uploads.begin(place(id), version, length, metadata);
    }

    @OPTIONS
    @Path("/{id}/documents")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> abilities(@RestPath UUID id) {
        return Tus.abilities();
    }

    @GET
    @Path("/{id}/documents/{document}")
    @Operation(summary = "Show a document of a matter", description = "Not its content: that is at /api/v1/documents.")
    @Refuses({"MATTER_NOT_FOUND", "DOCUMENT_NOT_FOUND"})
    public Uni<DocumentView> show(@RestPath UUID id, @RestPath UUID document) {
        return reading.one(Actor.citizen(caller.id()), id, document).map(DocumentView::of);
    }

    @HEAD
    @Path("/{id}/documents/{document}")
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> progress(
            @RestPath UUID id, @RestPath UUID document, @HeaderParam(Tus.VERSION_HEADER) String version) {
        return uploads.progress(place(id), document, version);
    }

    @PATCH
    @Path("/{id}/documents/{document}")
    @Consumes(Tus.BYTES)
    @Operation(summary = "Send the next piece of a document", description = Tus.HOW_TO_GO_ON)
    @APIResponse(responseCode = "204", description = "The piece is safe; Upload-Offset tells where to go on")
    @Refuses({
        "UPLOAD_NOT_FOUND",
        "MATTER_NOT_FOUND",
        "MATTER_STAGE_FORBIDS",
        "OFFSET_DIFFERS",
        "FILE_TOO_LARGE",
        "FILE_TYPE_DIFFERS",
        "FILE_AMBIGUOUS",
        "FILE_TOO_DENSE",
        "FILE_UNREADABLE",
        "FILE_WITH_PROGRAMS",
        "CHECKSUM_DIFFERS",
        "UNSUPPORTED_MEDIA_TYPE",
        "UPLOAD_PROTOCOL_UNKNOWN",
        "UPLOAD_HEADERS_UNREADABLE"
    })
    public Uni<RestResponse<Void>> append(
            @RestPath UUID id,
            @RestPath UUID document,
            @HeaderParam(Tus.VERSION_HEADER) String version,
            @HeaderParam(Tus.OFFSET) String offset,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            @HeaderParam(Tus.CHECKSUM) String checksum) {
        return uploads.append(place(id), document, version, offset, mediaType, checksum);
    }

    @DELETE
    @Path("/{id}/documents/{document}")
    @Operation(summary = "Give up an upload", description = "By the tus protocol; what was filed stays.")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @Refuses({"UPLOAD_NOT_FOUND", "DOCUMENT_FILED", "UPLOAD_PROTOCOL_UNKNOWN"})
    public Uni<RestResponse<Void>> end(
            @RestPath UUID id, @RestPath UUID document, @HeaderParam(Tus.VERSION_HEADER) String version) {
        return uploads.end(place(id), document, version);
    }

    @OPTIONS
    @Path("/{id}/documents/{document}")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> abilitiesOfOne(@RestPath UUID id, @RestPath UUID document) {
        return Tus.abilities();
    }
}
