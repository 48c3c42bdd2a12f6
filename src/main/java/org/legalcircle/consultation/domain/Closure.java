package org.legalcircle.consultation.domain;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Days on which an adviser is not to be had at all; extra days within them do not count.
 *
 * @param from the first day
 * @param to the last day
 * @param reason a code of 1 to 40 capitals, digits and underscores, as in {@code ANNUAL_LEAVE}
 */
public record Closure(
        LocalDate from,
        LocalDate to,
        @Pattern(regexp = Closure.CODE) String reason) {
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    /** Refuses with {@link ConsultationRefusal#OPENING_RULES_INVALID}. */
    public Closure {
        OpeningRulesFlaw.PART_MISSING.refuseIf(from == null || to == null || reason == null);
        OpeningRulesFlaw.END_BEFORE_START.refuseIf(to.isBefore(from));
        OpeningRulesFlaw.CLOSURE_REASON_INVALID.refuseIf(!reason.matches(CODE));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
