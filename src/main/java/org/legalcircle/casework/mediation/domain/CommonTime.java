package org.legalcircle.casework.mediation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds when everybody has time. Pure: the same times give the same proposals. */
public final class CommonTime {
    /** Sessions begin at the full or the half hour. */
    static final Duration STEP = Duration.ofMinutes(30);

    /** No more are proposed. */
    public static final int MOST = 10;

    private CommonTime() {}

    /**
     * Times that suit all, the earliest first, none overlapping another.
     *
     * @param everybody the free time of each who has to be there; who has offered none is never free
     * @param length of the session
     * @param earliest no session begins before it
     */
    public static List<FreeTime> proposals(
            Collection<? extends Collection<FreeTime>> everybody, Duration length, Instant earliest) {
        var sides = everybody.stream().map(CommonTime::joined).toList();
        var found = new ArrayList<FreeTime>();
        if (sides.isEmpty() || sides.stream().anyMatch(List::isEmpty)) {
            return found;
        }
        var scarcest = sides.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
        for (var span : scarcest) {
            var start = onStep(span.from().isAfter(earliest) ? span.from() : earliest);
            while (found.size() < MOST && !start.plus(length).isAfter(span.until())) {
                var end = start.plus(length);
                if (suitsAll(sides, start, end)) {
                    found.add(new FreeTime(start, end));
                    start = onStep(end);
                } else {
                    start = start.plus(STEP);
                }
            }
        }
        return found;
    }

    /** Whether the time from {@code start} until just before {@code end} suits all. */
    public static boolean suits(Collection<? extends Collection<FreeTime>> everybody, Instant start, Instant end) {
        return suitsAll(everybody.stream().map(CommonTime::joined).toList(), start, end);
    }

    /** In order, with those that touch each other made one. */
    static List<FreeTime> joined(Collection<FreeTime> spans) {
        var joined = new ArrayList<FreeTime>();
        for (var span :
                spans.stream().sorted(Comparator.comparing(FreeTime::from)).toList()) {
            var last = joined.size() - 1;
            if (last >= 0 && joined.get(last).joins(span)) {
                joined.set(last, joined.get(last).with(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean suitsAll(List<List<FreeTime>> sides, Instant start, Instant end) {
        return sides.stream().allMatch(side -> side.stream().anyMatch(span -> span.covers(start, end)));
    }

    private static Instant onStep(Instant moment) {
        var over = Math.floorMod(moment.toEpochMilli(), STEP.toMillis());
        return over == 0 && moment.getNano() % 1_000_000 == 0
                ? moment
                : Instant.ofEpochMilli(moment.toEpochMilli() - over).plus(STEP);
    }
}
