package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.store.DocumentRow;
import org.legalcircle.casework.matter.usecase.ReadingDocuments;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.PublicReads;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SentInParts;

/** What stands in documents, to be saved and never to be shown in place. A document the caller may not see is not found. */
@Path("/api/v1/documents")
@Tag(name = "Documents")
@RolesAllowed({
    Role.Name.CITIZEN,
    Role.Name.ADVISER,
    Role.Name.MEDIATOR,
    Role.Name.LEGAL_AID_OFFICER,
    Role.Name.LEGALITY_REVIEWER,
    Role.Name.BUREAU_ADMIN
})
@Cancellable(false)
public class DocumentResource {
    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String HEIC = "image/heic";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT = "text/plain";
    private static final String MP3 = "audio/mpeg";
    private static final String M4A = "audio/mp4";
    private static final String AMR = "audio/amr";
    private static final String MP4 = "video/mp4";
    private static final String BYTES = "(bytes)";
    private static final String NEVER_ACTIVE = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final ReadingDocuments reading;
    private final Caller caller;

    DocumentResource(ReadingDocuments reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Download a document",
            description =
                    "As it was sent; the entity tag is the SHA-256 of the content. That staff read it is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The content",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = HEIC, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = MP3, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = M4A, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = AMR, schema = @Schema(type = SchemaType.STRING), example = BYTES),
                @Content(mediaType = MP4, schema = @Schema(type = SchemaType.STRING), example = BYTES)
            })
    @APIResponse(responseCode = "304", description = "The caller has it")
    @Refuses({"DOCUMENT_NOT_FOUND", "DOCUMENT_CONDEMNED", "UNAVAILABLE"})
    public Uni<RestResponse<SentInParts>> download(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var reader = reader();
        return reading.readable(reader, id).flatMap(document -> answer(reader, document, ifNoneMatch));
    }

    private Actor reader() {
        return caller.branch() == null
                ? Actor.citizen(caller.id())
                : new Actor(caller.id(), caller.roles(), caller.branch());
    }

    private Uni<RestResponse<SentInParts>> answer(Actor reader, DocumentRow document, String ifNoneMatch) {
        var tag = "\"" + document.sha256() + "\"";
        if (PublicReads.matches(ifNoneMatch, "W/" + tag)) {
            return Uni.createFrom().item(marked(RestResponse.ResponseBuilder.notModified(), tag));
        }
        return reading.content(reader, document)
                .map(content -> RestResponse.ResponseBuilder.ok(new SentInParts(content, document.length()))
                        .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(document.name())))
                .map(found -> marked(found, tag));
    }

    private static RestResponse<SentInParts> marked(RestResponse.ResponseBuilder<SentInParts> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NEVER_ACTIVE)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
