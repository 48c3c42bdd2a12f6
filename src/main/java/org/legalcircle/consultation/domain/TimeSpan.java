package org.legalcircle.consultation.domain;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Time of one day, from {@code from} until just before {@code to}. */
record TimeSpan(LocalTime from, LocalTime to) {
    static void check(LocalTime from, LocalTime to) {
        OpeningRulesFlaw.PART_MISSING.refuseIf(from == null || to == null);
        OpeningRulesFlaw.TIME_NOT_ON_FULL_MINUTE.refuseIf(!onFullMinute(from) || !onFullMinute(to));
        OpeningRulesFlaw.END_BEFORE_START.refuseIf(!from.isBefore(to));
    }

    boolean overlaps(TimeSpan other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** What is left when every one of {@code others} is taken out, in order of time. */
    List<TimeSpan> without(Collection<TimeSpan> others) {
        var left = List.of(this);
        for (var other : others) {
            left = left.stream().flatMap(span -> span.without(other).stream()).toList();
        }
        return left;
    }

    private List<TimeSpan> without(TimeSpan other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        var left = new ArrayList<TimeSpan>(2);
        if (from.isBefore(other.from)) {
            left.add(new TimeSpan(from, other.from));
        }
        if (other.to.isBefore(to)) {
            left.add(new TimeSpan(other.to, to));
        }
        return left;
    }

    private static boolean onFullMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
