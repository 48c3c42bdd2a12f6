package org.legalcircle.servicecircle.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What changed in an area from one run to another.
 *
 * @param code of the township; null for the whole
 * @param name the same
 * @param reachedBefore people of villages that reach an open point in some hour of the week, of all people
 * @param reachedPoints by how many percentage points their share grew; null where that is not told
 * @param hoursBefore hours of people in which they reach an open point, of all hours of all people
 * @param hoursPoints by how many percentage points their share grew; null where that is not told
 * @param suppressed whether the numbers are held back: few people make the difference, or a run left out all people
 */
public record AreaDifference(
        String code,
        String name,
        Rate reachedBefore,
        Rate reachedAfter,
        Double reachedPoints,
        Rate hoursBefore,
        Rate hoursAfter,
        Double hoursPoints,
        boolean suppressed) {
    private static final double TENTHS_OF_A_PERCENT = 1000;

    /** The same area in both runs; null in the one that did not know it. */
    record Pair(AreaCoverage before, AreaCoverage after) {
        AreaCoverage known() {
            return after == null ? before : after;
        }

        long people() {
            return Math.max(number(before, true), number(after, true));
        }

        /** Whether a run tells nothing of it, or few people make the difference of any of its numbers. */
        boolean concernsFewerThan(int fewest) {
            return isUntold() || differences().anyMatch(difference -> FewPeople.are(difference, fewest));
        }

        /** By how many people it grew: all, those reached, those not, those reached in each hour of the week. */
        LongStream differences() {
            var all = difference(true);
            var reached = difference(false);
            var byHour = IntStream.range(0, OpenWeek.HOURS).mapToLong(hour -> at(after, hour) - at(before, hour));
            return LongStream.concat(LongStream.of(all, reached, all - reached), byHour);
        }

        boolean isUntold() {
            return isUntold(before) || isUntold(after);
        }

        private long difference(boolean all) {
            return number(after, all) - number(before, all);
        }

        private static boolean isUntold(AreaCoverage area) {
            return area != null && area.tellsNothing();
        }

        private static long number(AreaCoverage area, boolean all) {
            var told = area == null
                    ? null
                    : all ? area.reached().denominator() : area.reached().numerator();
            return told == null ? 0 : told;
        }

        private static long at(AreaCoverage area, int hour) {
            return area == null || area.tellsNothing() ? 0 : area.byHour().get(hour);
        }

        AreaDifference told() {
            var reachedBefore = reached(before);
            var reachedAfter = reached(after);
            var hoursBefore = hours(before);
            var hoursAfter = hours(after);
            return new AreaDifference(
                    known().code(),
                    known().name(),
                    reachedBefore,
                    reachedAfter,
                    points(reachedBefore, reachedAfter),
                    hoursBefore,
                    hoursAfter,
                    points(hoursBefore, hoursAfter),
                    false);
        }

        AreaDifference heldBack() {
            var untold = Rate.untold();
            return new AreaDifference(known().code(), known().name(), untold, untold, null, untold, untold, null, true);
        }

        private static Rate reached(AreaCoverage area) {
            return area == null ? Rate.untold() : area.reached();
        }

        private static Rate hours(AreaCoverage area) {
            return area == null ? Rate.untold() : area.hours();
        }
    }

    /** From the numbers, not from rounded percentages; to a tenth. */
    private static Double points(Rate before, Rate after) {
        var one = share(before);
        var other = share(after);
        return one == null || other == null
                ? null
                : Double.valueOf(Math.rint((other - one) * TENTHS_OF_A_PERCENT) / 10);
    }

    private static Double share(Rate rate) {
        return rate.denominator() == null || rate.denominator() == 0
                ? null
                : Double.valueOf((double) rate.numerator() / rate.denominator());
    }

    /** The townships, by code; what concerns few is held back, and what it would follow from. */
    static List<AreaDifference> told(List<Pair> pairs, int fewest) {
        var held = FewPeople.heldBack(pairs, Pair::differences, Pair::people, fewest);
        return pairs.stream()
                .map(pair -> held.contains(pair) || pair.isUntold() ? pair.heldBack() : pair.told())
                .toList();
    }
}
