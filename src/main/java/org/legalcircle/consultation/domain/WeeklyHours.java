package org.legalcircle.consultation.domain;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours an adviser keeps every week.
 *
 * @param dayOfWeek the weekday
 * @param from when they begin, on a full minute
 * @param to when they end, later on the same day
 * @param channels how citizens can be met in them; at least one
 */
public record WeeklyHours(
        DayOfWeek dayOfWeek,
        LocalTime from,
        LocalTime to,
        @Size(min = 1, max = 3) Set<Channel> channels) {
    /** Refuses with {@link ConsultationRefusal#OPENING_RULES_INVALID}. */
    public WeeklyHours {
        OpeningRulesFlaw.PART_MISSING.refuseIf(dayOfWeek == null);
        TimeSpan.check(from, to);
        channels = OpeningRulesCheck.channels(channels);
    }

    TimeSpan span() {
        return new TimeSpan(from, to);
    }
}
