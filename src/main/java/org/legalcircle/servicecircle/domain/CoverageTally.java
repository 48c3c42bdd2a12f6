package org.legalcircle.servicecircle.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Adds up the audits of villages to townships and the whole. People of villages where few live are not counted, so
 * that none of the sums tells of them.
 */
public final class CoverageTally {
    private final int fewest;
    private final Sum whole;
    private final Map<String, Sum> townships = new TreeMap<>();
    private boolean estimated;
    private boolean standIn;

    /** A tally without the people of villages where fewer than {@code fewest} live. */
    public CoverageTally(int fewest) {
        this.fewest = fewest;
        this.whole = new Sum(null, null, fewest);
    }

    private static final class Sum {
        private final String code;
        private final String name;
        private final int fewest;
        private final long[] byHour = new long[OpenWeek.HOURS];
        private int villages;
        private int villagesReached;
        private long people;
        private long peopleReached;
        private long hours;
        private boolean leavesOut;

        Sum(String code, String name, int fewest) {
            this.code = code;
            this.name = name;
            this.fewest = fewest;
        }

        void add(VillageAudit audit) {
            var counted = FewPeople.counted(audit.village(), fewest);
            leavesOut |= counted < audit.population();
            villages++;
            people += counted;
            hours += (long) counted * audit.coveredHours();
            if (audit.coveredHours() > 0) {
                villagesReached++;
                peopleReached += counted;
            }
            for (var hour = 0; hour < OpenWeek.HOURS; hour++) {
                byHour[hour] += audit.openPoints(hour) > 0 ? counted : 0;
            }
        }

        AreaCoverage told() {
            if (leavesOut && people == 0) {
                return AreaCoverage.untold(code, name, villages, villagesReached);
            }
            return new AreaCoverage(
                    code,
                    name,
                    villages,
                    villagesReached,
                    Rate.of(peopleReached, people),
                    Rate.of(hours, people * OpenWeek.HOURS),
                    LongStream.of(byHour).boxed().toList(),
                    leavesOut);
        }
    }

    /** Counts a village. */
    public void add(VillageAudit audit) {
        var profile = audit.village().profile();
        whole.add(audit);
        townships
                .computeIfAbsent(profile.townshipCode(), code -> new Sum(code, profile.townshipName(), fewest))
                .add(audit);
        estimated |= audit.estimated();
        standIn |= audit.standIn();
    }

    /** The whole. */
    public AreaCoverage whole() {
        return whole.told();
    }

    /** The townships, by code. */
    public List<AreaCoverage> townships() {
        return townships.values().stream().map(Sum::told).toList();
    }

    /** Hours of people in which they reach an open point. */
    public long personHours() {
        return whole.hours;
    }

    /** Whether any way was estimated. */
    public boolean estimated() {
        return estimated;
    }

    /** Whether an estimate stood in for an engine that did not answer. */
    public boolean standIn() {
        return standIn;
    }
}
