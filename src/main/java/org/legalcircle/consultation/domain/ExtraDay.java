package org.legalcircle.consultation.domain;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours on one date, beside those of the week; kept on public holidays too. What the week already opens is not opened
 * twice.
 *
 * @param date the date
 * @param from when they begin, on a full minute
 * @param to when they end, later on the same day
 * @param channels how citizens can be met in them; at least one
 */
public record ExtraDay(
        LocalDate date,
        LocalTime from,
        LocalTime to,
        @Size(min = 1, max = 3) Set<Channel> channels) {
    /** Refuses with {@link ConsultationRefusal#OPENING_RULES_INVALID}. */
    public ExtraDay {
        OpeningRulesFlaw.PART_MISSING.refuseIf(date == null);
        TimeSpan.check(from, to);
        channels = OpeningRulesCheck.channels(channels);
    }

    TimeSpan span() {
        return new TimeSpan(from, to);
    }
}
