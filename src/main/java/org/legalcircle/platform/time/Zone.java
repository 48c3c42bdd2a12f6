package org.legalcircle.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one time zone of the product: every local date, opening hour and deadline is told in it. */
public final class Zone {
    /** Asia/Shanghai. */
    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private static final int LENGTH_WITHOUT_SECONDS = "2026-11-23T09:00".length();

    private Zone() {}

    /** The local date at {@code instant}. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ID).toLocalDate();
    }

    /** The instant with the zone's offset, as the interface prints it. */
    public static OffsetDateTime local(Instant instant) {
        return instant.atZone(ID).toOffsetDateTime();
    }

    /** The instant as the interface prints it (RFC 3339): local time to the second or finer, and the offset. */
    public static String text(Instant instant) {
        var local = instant.atZone(ID);
        var time = local.toLocalDateTime().toString();
        return time + (time.length() == LENGTH_WITHOUT_SECONDS ? ":00" : "") + local.getOffset();
    }
}
