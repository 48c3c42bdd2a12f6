package org.legalcircle.consultation.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.store.CalendarBookings;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Refuses;

/** One booking as a file for the citizen's own calendar. */
@Path("/api/v1/bookings/{id: [0-9a-fA-F-]{36}}.ics")
@Tag(name = "Calendar")
@Cancellable(false)
public class BookingCalendarResource {
    private final CalendarBookings bookings;
    private final CalendarDocuments documents;
    private final Caller caller;
    private final HttpHeaders headers;

    BookingCalendarResource(
            CalendarBookings bookings, CalendarDocuments documents, Caller caller, HttpHeaders headers) {
        this.bookings = bookings;
        this.documents = documents;
        this.caller = caller;
        this.headers = headers;
    }

    /** The booking as iCalendar, for its owner. */
    @GET
    @Authenticated
    @Produces(CalendarMedia.TYPE)
    @Operation(
            summary = "A booking as a calendar file",
            description =
                    "An iCalendar file (RFC 5545) for the caller's own booking: METHOD REQUEST as long as the booking"
                            + " stands, CANCEL once it was cancelled or ran out. The UID stays the same for the life of the"
                            + " booking and SEQUENCE rises with every change, so that a calendar program replaces what it has."
                            + " What the consultation is about is not in it.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CalendarMedia.TYPE,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            example = CalendarMedia.EXAMPLE))
    @Refuses("BOOKING_NOT_FOUND")
    public Uni<RestResponse<String>> file(@PathParam("id") UUID id) {
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return bookings.require(caller.id(), id)
                .flatMap(booking -> documents.message(booking, locale))
                .map(document -> CalendarMedia.answer(document)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consultation-" + id + ".ics\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .build());
    }
}
