package org.legalcircle.servicecircle.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Adds up the audits of villages to townships and the whole. What concerns fewer people than told is held back, and
 * with it a second township where the first could be found out by subtraction.
 */
public final class CoverageTally {
    private final int fewest;
    private final Sum whole = new Sum(null, null);
    private final Map<String, Sum> townships = new TreeMap<>();
    private boolean estimated;

    /** A tally that holds back what concerns at least one and fewer than {@code fewest} people. */
    public CoverageTally(int fewest) {
        this.fewest = fewest;
    }

    private static final class Sum {
        private final String code;
        private final String name;
        private final long[] byHour = new long[OpenWeek.HOURS];
        private int villages;
        private int villagesReached;
        private long people;
        private long peopleReached;
        private long hours;

        Sum(String code, String name) {
            this.code = code;
            this.name = name;
        }

        void add(VillageAudit audit) {
            villages++;
            people += audit.population();
            hours += (long) audit.population() * audit.coveredHours();
            if (audit.coveredHours() > 0) {
                villagesReached++;
                peopleReached += audit.population();
            }
            for (var hour = 0; hour < OpenWeek.HOURS; hour++) {
                byHour[hour] += audit.openPoints(hour) > 0 ? audit.population() : 0;
            }
        }

        boolean concernsFewerThan(int fewest) {
            return isFew(people, fewest) || isFew(peopleReached, fewest) || isFew(people - peopleReached, fewest);
        }

        private static boolean isFew(long count, int fewest) {
            return count > 0 && count < fewest;
        }

        AreaCoverage told() {
            return new AreaCoverage(
                    code,
                    name,
                    villages,
                    villagesReached,
                    Rate.of(peopleReached, people),
                    Rate.of(hours, people * OpenWeek.HOURS),
                    LongStream.of(byHour).boxed().toList(),
                    false);
        }
    }

    /** Counts a village. */
    public void add(VillageAudit audit) {
        var profile = audit.village().profile();
        whole.add(audit);
        townships
                .computeIfAbsent(profile.townshipCode(), code -> new Sum(code, profile.townshipName()))
                .add(audit);
        estimated |= audit.estimated();
    }

    /** The whole. */
    public AreaCoverage whole() {
        return whole.concernsFewerThan(fewest) ? whole.told().heldBack() : whole.told();
    }

    /** The townships, by code. */
    public List<AreaCoverage> townships() {
        var held = new ArrayList<Sum>();
        townships.values().stream().filter(sum -> sum.concernsFewerThan(fewest)).forEach(held::add);
        if (held.size() == 1) {
            townships.values().stream()
                    .filter(sum -> !held.contains(sum))
                    .min(Comparator.comparingLong(sum -> sum.people))
                    .ifPresent(held::add);
        }
        return townships.values().stream()
                .map(sum -> held.contains(sum) ? sum.told().heldBack() : sum.told())
                .toList();
    }

    /** Hours of people in which they reach an open point. */
    public long personHours() {
        return whole.hours;
    }

    /** Whether any way was estimated. */
    public boolean estimated() {
        return estimated;
    }
}
