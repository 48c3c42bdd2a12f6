package org.legalcircle.consultation;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar as a calendar program reads it: parsed anew from what travelled over HTTP. */
public record CalendarOf(String text, Calendar parsed) {
    /** Reads an answer. */
    public static CalendarOf answer(Response response) {
        return text(new String(response.then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8));
    }

    private static CalendarOf text(String text) {
        try {
            return new CalendarOf(text, new CalendarBuilder().build(new StringReader(text)));
        } catch (IOException | ParserException e) {
            throw new AssertionError("no calendar program could read this: " + text, e);
        }
    }

    public String method() {
        return valueOf(parsed.getRequiredProperty(Property.METHOD));
    }

    public List<VEvent> events() {
        return parsed.getComponents(Component.VEVENT);
    }

    /** The event of one booking. */
    public VEvent event(UUID booking) {
        return events().stream()
                .filter(event -> of(event, Property.UID).startsWith(booking.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event of " + booking));
    }

    public static String of(VEvent event, String property) {
        return valueOf(event.getRequiredProperty(property));
    }

    /** The moment a date property of the event means. */
    public static Instant instant(VEvent event, String property) {
        DateProperty<Temporal> date = event.getRequiredProperty(property);
        return Instant.from(date.getDate());
    }

    private static String valueOf(Property property) {
        return property.getValue();
    }
}
