package org.legalcircle.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one time zone of the product: every local date, opening hour and deadline is told in it. */
public final class Zone {
    /** Asia/Shanghai. */
    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    /** The local date at {@code instant}. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ID).toLocalDate();
    }

    /** The instant with the zone's offset, as the interface prints it. */
    public static OffsetDateTime local(Instant instant) {
        return instant.atZone(ID).toOffsetDateTime();
    }
}
