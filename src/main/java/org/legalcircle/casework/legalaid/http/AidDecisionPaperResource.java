package org.legalcircle.casework.legalaid.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.legalcircle.casework.legalaid.usecase.PrintingADecision;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Refuses;

/** The decision about an application, on paper. */
@Path("/api/v1/legal-aid/applications")
@Tag(name = "Legal aid")
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class AidDecisionPaperResource {
    private static final String PDF = "application/pdf";

    private final PrintingADecision printing;
    private final Caller caller;

    AidDecisionPaperResource(PrintingADecision printing, Caller caller) {
        this.printing = printing;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/decision.pdf")
    @Produces(PDF)
    @Operation(
            summary = "Download the last decision about an application of mine",
            description = "A document in Chinese, as it would be handed over in writing (Legal Aid Law art. 43).")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.5"))
    @Refuses({
        "AID_APPLICATION_NOT_FOUND",
        "MATTER_NOT_FOUND",
        "ORGANISATION_NOT_FOUND",
        "AID_NO_DECISION_YET",
        "AID_PAPER_NOT_PRINTED"
    })
    public Uni<RestResponse<byte[]>> print(@RestPath UUID id) {
        return printing.print(caller.id(), id)
                .map(paper -> RestResponse.ResponseBuilder.ok(paper)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decision.pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
