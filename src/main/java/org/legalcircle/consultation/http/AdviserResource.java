package org.legalcircle.consultation.http;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.store.AdviserDetails;
import org.legalcircle.consultation.store.Advisers;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;
import org.legalcircle.platform.web.PublicRead;
import org.legalcircle.platform.web.Refuses;

/** Advisers for anybody to look at. */
@Path("/api/v1/advisers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Booking")
@PermitAll
@Cancellable(false)
public class AdviserResource {
    private final Advisers advisers;
    private final OrganisationFilter organisations;

    AdviserResource(Advisers advisers, OrganisationFilter organisations) {
        this.advisers = advisers;
        this.organisations = organisations;
    }

    @GET
    @PublicRead(seconds = 60)
    @Operation(summary = "List advisers", description = "Advisers who can be booked, in a stable order.")
    @Refuses("ORGANISATION_NOT_FOUND")
    public Uni<RestResponse<Page<AdviserDetails>>> list(
            @Parameter(description = "Who advises on this") @RestQuery Topic topic,
            @Parameter(description = "At this organisation or below it") @RestQuery UUID organisation,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        var after = Cursor.parse(cursor, Cursor.START);
        return organisations
                .pathOf(organisation)
                .flatMap(path -> advisers.list(topic, path, after.id(), limit))
                .map(found -> Page.of(found, limit, adviser -> new Cursor(Instant.EPOCH, adviser.id())))
                .map(page -> page.answer(uri));
    }
}
