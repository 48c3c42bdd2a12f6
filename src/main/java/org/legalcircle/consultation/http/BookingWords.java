package org.legalcircle.consultation.http;

import java.util.Locale;
import java.util.Map;
import org.legalcircle.consultation.store.CalendarBooking;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.error.Messages;

/** What a calendar says of a booking, in its reader's language. Others may look on: never what it is about. */
final class BookingWords {
    private static final String BUNDLE = "consultation";

    private final CalendarBooking booking;
    private final OrganisationSummary place;
    private final Locale locale;

    /** {@code place} is null where it is not known. */
    BookingWords(CalendarBooking booking, OrganisationSummary place, Locale locale) {
        this.booking = booking;
        this.place = place;
        this.locale = locale;
    }

    /** The booking as a calendar shows it, in these words. */
    BookingEvent event() {
        return new BookingEvent(booking, this);
    }

    /** The name of a calendar to subscribe to. */
    static String calendarName(Locale locale) {
        return Messages.text(locale, BUNDLE, "calendar.name", Map.of());
    }

    String summary() {
        return text("calendar.summary." + mark());
    }

    String placeName() {
        return place == null ? plain("calendar.place.unknown") : clean(place.name());
    }

    String location() {
        return place == null ? placeName() : text("calendar.location." + booking.channel());
    }

    String description() {
        return booking.stage().keepsSeat()
                ? String.join(
                        "\n",
                        text("calendar.adviser"),
                        text("calendar.how." + booking.channel()),
                        text("calendar.change"))
                : text("calendar.off");
    }

    private String mark() {
        return switch (booking.stage()) {
            case OFFERED, HELD -> "open";
            case CANCELLED, EXPIRED -> "off";
            default -> "on";
        };
    }

    private String text(String key) {
        var facts = Map.of(
                "adviser", clean(booking.adviserName()),
                "place", placeName(),
                "address", place == null ? placeName() : clean(place.address()));
        return Messages.text(locale, BUNDLE, key, facts);
    }

    private String plain(String key) {
        return Messages.text(locale, BUNDLE, key, Map.of());
    }

    /** A line break or another control character in a name would end the content line. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
