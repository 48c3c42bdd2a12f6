package org.legalcircle.servicecircle.domain;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Days on which a point is closed, whatever else is said of them.
 *
 * @param from the first day
 * @param to the last day
 * @param reason a code of 1 to 40 capitals, digits and underscores, as in {@code RENOVATION}
 */
public record ClosedDays(
        LocalDate from,
        LocalDate to,
        @Pattern(regexp = ClosedDays.CODE) String reason) {
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    /** Refuses with {@link ServiceCircleRefusal#OPENING_HOURS_INVALID}. */
    public ClosedDays {
        OpeningHoursFlaw.PART_MISSING.refuseIf(from == null || to == null || reason == null);
        OpeningHoursFlaw.END_BEFORE_START.refuseIf(to.isBefore(from));
        OpeningHoursFlaw.CLOSURE_REASON_INVALID.refuseIf(!reason.matches(CODE));
    }

    boolean cover(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
