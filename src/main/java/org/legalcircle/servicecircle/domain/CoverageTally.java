package org.legalcircle.servicecircle.domain;

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
            return FewPeople.are(people, fewest)
                    || FewPeople.are(peopleReached, fewest)
                    || FewPeople.are(people - peopleReached, fewest);
        }

        /** In some hour, few people are reached, or few are not who are at other times. */
        boolean hoursConcernFewerThan(int fewest) {
            return LongStream.of(byHour)
                    .anyMatch(reached ->
                            FewPeople.are(reached, fewest) || FewPeople.are(peopleReached - reached, fewest));
        }

        AreaCoverage told(boolean heldBack, boolean withHours) {
            if (heldBack) {
                return told().heldBack();
            }
            return withHours ? told() : told().withoutHours();
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
        return whole.told(whole.concernsFewerThan(fewest), !whole.hoursConcernFewerThan(fewest));
    }

    /** The townships, by code. */
    public List<AreaCoverage> townships() {
        var all = townships.values();
        var held = FewPeople.heldBack(all, sum -> sum.concernsFewerThan(fewest), sum -> sum.people);
        var withoutHours = FewPeople.heldBack(
                all, sum -> held.contains(sum) || sum.hoursConcernFewerThan(fewest), sum -> sum.people);
        return all.stream()
                .map(sum -> sum.told(held.contains(sum), !withoutHours.contains(sum)))
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
