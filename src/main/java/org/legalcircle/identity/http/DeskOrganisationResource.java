package org.legalcircle.identity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.domain.Organisation;
import org.legalcircle.identity.store.OrganisationStore;
import org.legalcircle.identity.usecase.FoundingOrganisations;
import org.legalcircle.identity.usecase.KnownOrganisations;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.Versions;

/** The organisation tree below the administrator's own organisation. */
@Path("/api/v1/desk/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Role.Name.BUREAU_ADMIN)
@Cancellable(false)
public class DeskOrganisationResource {
    private final FoundingOrganisations founding;
    private final KnownOrganisations known;
    private final OrganisationStore organisations;
    private final Caller caller;

    DeskOrganisationResource(
            FoundingOrganisations founding, KnownOrganisations known, OrganisationStore organisations, Caller caller) {
        this.founding = founding;
        this.known = known;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** An organisation and where it belongs. */
    public record OrganisationBelow(
            @NotNull UUID parentId, @NotNull @Valid OrganisationBody organisation) {}

    @POST
    @Idempotent
    @Operation(summary = "Found an organisation", description = "One level below its parent; the code stays for good.")
    @APIResponse(
            responseCode = "201",
            description = "Founded",
            content = @Content(schema = @Schema(implementation = OrganisationSummary.class)))
    @Refuses({
        "ORGANISATION_NOT_FOUND",
        "ORGANISATION_CODE_TAKEN",
        "ORGANISATION_LEVEL_INVALID",
        "ORGANISATION_PLACE_INCOMPLETE"
    })
    public Uni<RestResponse<OrganisationSummary>> found(@Valid @NotNull OrganisationBelow body) {
        return founding.below(
                        caller.branch(), body.parentId(), body.organisation().told())
                .invoke(known::forget)
                .map(founded -> answer(founded, RestResponse.Status.CREATED));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an organisation as kept", description = "With an ETag, which a change needs.")
    @Refuses("ORGANISATION_NOT_FOUND")
    public Uni<RestResponse<OrganisationSummary>> show(@RestPath UUID id) {
        return organisations.requireInside(caller.branch(), id).map(found -> answer(found, RestResponse.Status.OK));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Describe an organisation anew",
            description = "Name, address, phone and place; level and code stay as they are, whatever is sent.")
    @Refuses({"ORGANISATION_NOT_FOUND", "ORGANISATION_PLACE_INCOMPLETE"})
    public Uni<RestResponse<OrganisationSummary>> describe(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull OrganisationBody body) {
        return founding.describe(caller.branch(), id, ifMatch, body.told())
                .invoke(known::forget)
                .map(found -> answer(found, RestResponse.Status.OK));
    }

    private static RestResponse<OrganisationSummary> answer(Organisation found, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, found.summary())
                .header(HttpHeaders.ETAG, Versions.tag(found.version()))
                .build();
    }
}
