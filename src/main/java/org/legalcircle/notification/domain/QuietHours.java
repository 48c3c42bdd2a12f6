package org.legalcircle.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import org.legalcircle.platform.time.Zone;

/**
 * The hours in which nobody is woken by what can wait, in local time.
 *
 * @param from the first moment of quiet; the same as {@code until} if there is none
 * @param until the first moment after it, on the next day if it is earlier than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** {@code wanted}, or the end of the quiet it falls into. */
    public Instant after(Instant wanted) {
        var local = wanted.atZone(Zone.ID);
        if (!contains(local.toLocalTime())) {
            return wanted;
        }
        var end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean contains(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
