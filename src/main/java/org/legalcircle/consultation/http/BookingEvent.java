package org.legalcircle.consultation.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.store.CalendarBooking;
import org.legalcircle.platform.time.Zone;

/** One booking as calendars want it. Programs know it again by its UID, and the newest state by its SEQUENCE. */
final class BookingEvent {
    private static final Duration ALARM = Duration.ofHours(-1);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final CalendarBooking booking;
    private final BookingWords words;

    BookingEvent(CalendarBooking booking, BookingWords words) {
        this.booking = booking;
        this.words = words;
    }

    /** REQUEST as long as the booking stands, CANCEL once it does not. */
    Method method() {
        return new Method(isOff() ? Method.VALUE_CANCEL : Method.VALUE_REQUEST);
    }

    /** For a message to the citizen, who is named by number only. */
    VEvent invitation() {
        var properties = properties();
        properties.add(
                new Attendee(new ParameterList(List.of(PartStat.ACCEPTED, Rsvp.FALSE)), address(booking.citizenId())));
        return event(properties);
    }

    /** For a calendar to subscribe to: it has readers, not attendees. */
    VEvent publication() {
        return event(properties());
    }

    private VEvent event(List<Property> properties) {
        return new VEvent(new PropertyList(properties), new ComponentList<>(isOff() ? List.of() : List.of(alarm())));
    }

    private List<Property> properties() {
        return new ArrayList<>(List.of(
                new Uid(booking.id() + "@legalcircle.org"),
                new DtStamp(booking.changedAt()),
                new Created(booking.createdAt()),
                new LastModified(booking.changedAt()),
                new Sequence(sequence()),
                new Status(status()),
                local(Property.DTSTART, booking.startsAt()),
                local(Property.DTEND, booking.endsAt()),
                new Summary(words.summary()),
                new Location(words.location()),
                new Description(words.description()),
                new Organizer(
                        new ParameterList(List.of(new Cn(words.placeName().replace('"', '\'')))),
                        address(booking.organisationId())),
                new Clazz(Clazz.VALUE_PRIVATE),
                new Transp(isOff() ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE)));
    }

    private VAlarm alarm() {
        var alarm = new VAlarm(ALARM);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(words.summary()));
        return alarm;
    }

    /** A booking that runs out is over for calendars as one that was cancelled, but keeps its number in the domain. */
    private int sequence() {
        return booking.stage() == Stage.EXPIRED ? booking.sequence() + 1 : booking.sequence();
    }

    private String status() {
        return switch (booking.stage()) {
            case OFFERED, HELD -> Status.VALUE_TENTATIVE;
            case CONFIRMED, IN_SESSION, COMPLETED, MISSED -> Status.VALUE_CONFIRMED;
            case CANCELLED, EXPIRED -> Status.VALUE_CANCELLED;
        };
    }

    private boolean isOff() {
        return !booking.stage().keepsSeat();
    }

    /**
     * A local time with its zone. The library's own property would look the zone up in the library's data, and over the
     * network; the calendar brings the zone along anyway.
     */
    private static Property local(String name, Instant instant) {
        return new XProperty(
                name, new ParameterList(List.of(new TzId(Zone.ID.getId()))), LOCAL.format(instant.atZone(Zone.ID)));
    }

    /** Nobody can be written to at this address, which is meant: changes are made in the app. */
    private static URI address(UUID id) {
        return URI.create("urn:uuid:" + id);
    }
}
