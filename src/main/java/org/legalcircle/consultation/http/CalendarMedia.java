package org.legalcircle.consultation.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** How calendars travel over HTTP. */
final class CalendarMedia {
    /** The media type (RFC 5545, section 8.1). */
    static final String TYPE = "text/calendar";

    static final String EXAMPLE = """
            BEGIN:VCALENDAR\r
            PRODID:-//Legal Circle//Consultation bookings//EN\r
            VERSION:2.0\r
            CALSCALE:GREGORIAN\r
            METHOD:REQUEST\r
            BEGIN:VEVENT\r
            UID:01933f2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f@legalcircle.org\r
            SEQUENCE:0\r
            STATUS:CONFIRMED\r
            DTSTART;TZID=Asia/Shanghai:20261124T090000\r
            DTEND;TZID=Asia/Shanghai:20261124T093000\r
            SUMMARY:法律咨询预约\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private CalendarMedia() {}

    /** The document with its type, open for further headers. */
    static RestResponse.ResponseBuilder<String> answer(CalendarDocument document) {
        return RestResponse.ResponseBuilder.ok(document.text())
                .header(HttpHeaders.CONTENT_TYPE, TYPE + "; charset=utf-8; method=" + document.method())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
