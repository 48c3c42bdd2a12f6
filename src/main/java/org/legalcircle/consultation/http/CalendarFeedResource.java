package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.consultation.domain.CalendarSecret;
import org.legalcircle.consultation.store.CalendarBookings;
import org.legalcircle.consultation.store.CalendarFeeds;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.web.PublicReads;
import org.legalcircle.platform.web.Refuses;

/** Calendars that programs subscribe to. There is no sign-in: knowing the link is enough. */
@Path("/api/v1/calendars/{secret}.ics")
@PermitAll
@Tag(name = "Calendar")
@Cancellable(false)
public class CalendarFeedResource {
    private static final Duration LOOKING_BACK = Duration.ofDays(90);
    private static final String FIVE_MINUTES = "private, max-age=300, must-revalidate";

    private final CalendarFeeds feeds;
    private final CalendarBookings bookings;
    private final CalendarDocuments documents;
    private final InstantSource clock;
    private final HttpHeaders headers;

    CalendarFeedResource(
            CalendarFeeds feeds,
            CalendarBookings bookings,
            CalendarDocuments documents,
            InstantSource clock,
            HttpHeaders headers) {
        this.feeds = feeds;
        this.bookings = bookings;
        this.documents = documents;
        this.clock = clock;
        this.headers = headers;
    }

    /** The bookings of whoever the link belongs to. */
    @GET
    @Produces(CalendarMedia.TYPE)
    @Operation(
            summary = "A calendar under its secret link",
            description =
                    "The bookings the citizen decided for, from ninety days ago onwards; cancelled ones are marked as"
                            + " such, so that calendar programs take them out. METHOD PUBLISH. Send If-None-Match to be told"
                            + " that nothing changed.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = CalendarMedia.TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            example = CalendarMedia.EXAMPLE))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer with that entity tag")
    @Refuses("CALENDAR_NOT_FOUND")
    public Uni<RestResponse<String>> read(
            @Parameter(description = "The secret part of the link") @PathParam("secret") String secret) {
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return feeds.requireOwner(CalendarSecret.of(secret))
                .flatMap(owner -> calendarOf(owner, locale))
                .map(this::answer);
    }

    private Uni<CalendarDocument> calendarOf(UUID owner, Locale locale) {
        return bookings.since(owner, clock.instant().minus(LOOKING_BACK))
                .flatMap(found -> documents.feed(found, locale));
    }

    private RestResponse<String> answer(CalendarDocument calendar) {
        var tag = PublicReads.tagOf(calendar.text().getBytes(StandardCharsets.UTF_8));
        var known = PublicReads.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        var answer = known
                ? RestResponse.ResponseBuilder.<String>notModified()
                : CalendarMedia.answer(calendar)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"consultations.ics\"");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
