package org.legalcircle.servicecircle.domain;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Hours that hold for some days in place of those of the week, on public holidays among them too.
 *
 * @param from the first day
 * @param to the last day
 * @param hours of each of these days, at most 6; none: closed
 */
public record TemporaryHours(
        LocalDate from, LocalDate to, @Size(max = 6) List<Hours> hours) {
    private static final int MOST_HOURS = 6;

    /** Refuses with {@link ServiceCircleRefusal#OPENING_HOURS_INVALID}. */
    public TemporaryHours {
        OpeningHoursFlaw.PART_MISSING.refuseIf(from == null || to == null);
        OpeningHoursFlaw.END_BEFORE_START.refuseIf(to.isBefore(from));
        hours = OpeningHours.bounded(hours, MOST_HOURS);
        Hours.requireDisjoint(hours);
    }

    boolean cover(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean shareADayWith(TemporaryHours other) {
        return !to.isBefore(other.from) && !other.to.isBefore(from);
    }
}
