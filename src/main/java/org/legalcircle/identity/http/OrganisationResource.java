package org.legalcircle.identity.http;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.PublicRead;
import org.legalcircle.platform.web.Refuses;

/** County centre, township stations and village points, for everybody. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@PermitAll
@Cancellable(false)
public class OrganisationResource {
    private static final int FIVE_MINUTES = 300;

    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @PublicRead(seconds = FIVE_MINUTES)
    @Operation(summary = "List organisations", description = "By path: an organisation stands before those below it.")
    public Uni<RestResponse<Page<OrganisationSummary>>> list(
            @RestQuery OrganisationLevel level,
            @RestQuery UUID parent,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = PathCursor.parse(cursor);
        return organisations
                .all()
                .map(all -> matching(all, level, parent, after, limit))
                .map(found -> PathCursor.page(found, limit).answer(uri));
    }

    @GET
    @Path("/{id}")
    @PublicRead(seconds = FIVE_MINUTES)
    @Operation(summary = "Show an organisation", description = "One centre, station or point.")
    @Refuses("ORGANISATION_NOT_FOUND")
    public Uni<RestResponse<OrganisationSummary>> show(@RestPath UUID id) {
        return organisations.require(id).map(RestResponse::ok);
    }

    private static List<OrganisationSummary> matching(
            List<OrganisationSummary> all, OrganisationLevel level, UUID parent, String after, int limit) {
        return all.stream()
                .filter(organisation -> level == null || organisation.level() == level)
                .filter(organisation -> parent == null || parent.equals(organisation.parentId()))
                .filter(organisation -> PathCursor.ORDER.compare(organisation.path(), after) > 0)
                .limit(limit + 1L)
                .toList();
    }
}
