package org.legalcircle.consultation.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Time in which an adviser is not to be had although the hours say so.
 *
 * @param dayOfWeek the weekday, or null for every day
 * @param from when it begins, on a full minute
 * @param to when it ends, later on the same day
 */
public record Break(DayOfWeek dayOfWeek, LocalTime from, LocalTime to) {
    /** Refuses with {@link ConsultationRefusal#OPENING_RULES_INVALID}. */
    public Break {
        TimeSpan.check(from, to);
    }

    boolean appliesOn(DayOfWeek weekday) {
        return dayOfWeek == null || dayOfWeek == weekday;
    }

    TimeSpan span() {
        return new TimeSpan(from, to);
    }
}
