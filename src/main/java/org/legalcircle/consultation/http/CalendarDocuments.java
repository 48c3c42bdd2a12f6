package org.legalcircle.consultation.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.consultation.store.CalendarBooking;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;

/** Writes bookings as calendars (RFC 5545), with the names of the places they are at. */
@Singleton
class CalendarDocuments {
    private final Organisations organisations;

    CalendarDocuments(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A message that puts the booking into the citizen's calendar, or takes it out. */
    Uni<CalendarDocument> message(CalendarBooking booking, Locale locale) {
        return organisations
                .all()
                .map(places -> byId(places).get(booking.organisationId()))
                .map(place -> new BookingWords(booking, place, locale).event())
                .map(event -> CalendarDocument.message(event.method(), event.invitation()));
    }

    /** A calendar to subscribe to. */
    Uni<CalendarDocument> feed(List<CalendarBooking> bookings, Locale locale) {
        return organisations
                .all()
                .map(CalendarDocuments::byId)
                .map(places -> bookings.stream()
                        .map(booking -> new BookingWords(booking, places.get(booking.organisationId()), locale).event())
                        .map(BookingEvent::publication)
                        .toList())
                .map(events -> CalendarDocument.feed(BookingWords.calendarName(locale), events));
    }

    private static Map<UUID, OrganisationSummary> byId(List<OrganisationSummary> all) {
        return all.stream().collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, Function.identity()));
    }
}
