package org.legalcircle.consultation.http;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;
import org.legalcircle.platform.time.Zone;

/**
 * A calendar as text.
 *
 * @param method REQUEST, CANCEL or PUBLISH (RFC 5546)
 * @param text with lines of at most 75 octets
 */
record CalendarDocument(String method, String text) {
    private static final String PRODUCT = "-//Legal Circle//Consultation bookings//EN";
    /** The last change of the clocks there; since then the offset is the same all year. */
    private static final LocalDateTime STANDARD_SINCE = LocalDateTime.of(1991, 9, 15, 2, 0);

    /** A message about one booking. */
    static CalendarDocument message(Method method, VEvent event) {
        return write(method, List.of(), List.of(event));
    }

    /** A calendar to subscribe to; programs are asked to look again after an hour. */
    static CalendarDocument feed(String name, List<VEvent> events) {
        var extras = List.<Property>of(
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", Zone.ID.getId()),
                new XProperty("X-PUBLISHED-TTL", "PT1H"));
        return write(new Method(Method.VALUE_PUBLISH), extras, events);
    }

    private static CalendarDocument write(Method method, List<Property> extras, List<VEvent> events) {
        var properties = new ArrayList<Property>(
                List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN, method));
        properties.addAll(extras);
        var components = new ArrayList<CalendarComponent>();
        components.add(timeZone());
        components.addAll(events);
        // Our own calendars are checked by the tests; the library's checks are found by reflection, which native lacks.
        var calendar = new Calendar(
                new PropertyList(properties), new ComponentList<>(components), unchecked -> new ValidationResult());
        return new CalendarDocument(method.getValue(), ContentLines.fold(calendar.toString()));
    }

    private static VTimeZone timeZone() {
        var standard = new Standard(new PropertyList(List.of(
                new DtStart<>(STANDARD_SINCE),
                new TzOffsetFrom(ZoneOffset.ofHours(9)),
                new TzOffsetTo(ZoneOffset.ofHours(8)),
                new TzName("CST"))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(Zone.ID.getId()))), new ComponentList<>(List.of(standard)));
    }
}
