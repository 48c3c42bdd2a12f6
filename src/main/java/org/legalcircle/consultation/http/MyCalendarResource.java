package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.CalendarSecret;
import org.legalcircle.consultation.usecase.SharingACalendar;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** A citizen's own calendar link. */
@Path("/api/v1/me/calendar")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.CORRECTION_SUBJECT})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
@Cancellable(false)
public class MyCalendarResource {
    private final SharingACalendar sharing;
    private final Caller caller;
    private final UriInfo uri;

    MyCalendarResource(SharingACalendar sharing, Caller caller, UriInfo uri) {
        this.sharing = sharing;
        this.caller = caller;
        this.uri = uri;
    }

    /** Makes a new link; an older one opens nothing any more. */
    @POST
    @Idempotent
    @Operation(
            summary = "Get a secret link to my calendar",
            description =
                    "Makes a link that a calendar program can subscribe to. Each call makes a new one and ends the one"
                            + " before. No call tells the link again, but this one repeated with the same key within a"
                            + " day.")
    @APIResponseSchema(value = CalendarLink.class, responseCode = "201", responseDescription = "The link")
    @Refuses({})
    public Uni<RestResponse<CalendarLink>> share() {
        return sharing.share(caller.id())
                .map(this::linkTo)
                .map(link -> RestResponse.status(RestResponse.Status.CREATED, link));
    }

    /** Ends the link. */
    @DELETE
    @Operation(
            summary = "End the link to my calendar",
            description = "From now on the link opens nothing. Calling it without a link changes nothing.")
    @APIResponse(responseCode = "204", description = "There is no link any more")
    @Refuses({})
    public Uni<RestResponse<Void>> stop() {
        return sharing.stop(caller.id()).replaceWith(RestResponse.noContent());
    }

    private CalendarLink linkTo(CalendarSecret secret) {
        return new CalendarLink(uri.getBaseUriBuilder()
                .path("api/v1/calendars")
                .path(secret.text() + ".ics")
                .build());
    }
}
