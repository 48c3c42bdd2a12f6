package org.legalcircle.servicecircle.domain;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Hours within one day.
 *
 * @param from when they begin, on a full minute
 * @param to when they end; 00:00 is the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {
    static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Refuses with {@link ServiceCircleRefusal#OPENING_HOURS_INVALID}. */
    public Hours {
        OpeningHoursFlaw.PART_MISSING.refuseIf(from == null || to == null);
        OpeningHoursFlaw.TIME_NOT_ON_FULL_MINUTE.refuseIf(!onFullMinute(from) || !onFullMinute(to));
        OpeningHoursFlaw.END_BEFORE_START.refuseIf(minute(from) >= end(to));
    }

    /** Minute of the day at which they begin. */
    int begin() {
        return minute(from);
    }

    /** Minute of the day at which they are over, 1 to 1440. */
    int end() {
        return end(to);
    }

    static void requireDisjoint(Collection<Hours> ofOneDay) {
        for (var one : ofOneDay) {
            // One of them is the hours themselves.
            OpeningHoursFlaw.OVERLAPPING_HOURS.refuseIf(
                    ofOneDay.stream().filter(one::overlaps).count() > 1);
        }
    }

    private boolean overlaps(Hours other) {
        return begin() < other.end() && other.begin() < end();
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : minute(time);
    }

    private static boolean onFullMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
