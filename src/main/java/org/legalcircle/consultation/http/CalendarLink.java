package org.legalcircle.consultation.http;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The secret link to a citizen's calendar.
 *
 * @param url whoever knows it can read the calendar; told once
 */
@SuppressWarnings("deprecation") // The document shows one example for a value; its successor writes a list.
@Schema(description = "The secret link to a citizen's calendar")
public record CalendarLink(
        @Schema(
                description =
                        "For a calendar program to subscribe to. Whoever knows it can read the calendar; it is told"
                                + " only here.",
                example = "https://example.org/api/v1/calendars/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGw.ics")
        URI url) {
    /** Never tells the link. */
    @Override
    public String toString() {
        return "CalendarLink";
    }
}
