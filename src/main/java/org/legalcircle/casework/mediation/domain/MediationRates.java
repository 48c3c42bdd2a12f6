package org.legalcircle.casework.mediation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How mediation went: of a branch, and of each organisation in it.
 *
 * @param organisations only as many rates as cannot tell of single people
 */
public record MediationRates(List<MediationRate> whole, List<OfOrganisation> organisations) {
    private static final MediationCount NOTHING = new MediationCount(null, false, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * One organisation's share.
     *
     * @param rates of all that it closed; none where it closed so few that people could be told from them
     * @param suppressed whether they are left out for that
     */
    public record OfOrganisation(UUID organisationId, List<MediationRate> rates, boolean suppressed) {}

    /**
     * From the counts of all organisations of a branch.
     *
     * @param fewest where fewer than so many are concerned, nothing is told
     */
    public static MediationRates of(Collection<MediationCount> counts, int fewest) {
        var held = heldBack(counts, fewest);
        return new MediationRates(
                whole(counts, fewest),
                counts.stream()
                        .sorted(Comparator.comparing(MediationCount::organisationId))
                        .map(count -> ofOne(count, held.contains(count), fewest))
                        .toList());
    }

    private static List<MediationRate> whole(Collection<MediationCount> counts, int fewest) {
        var all = counts.stream().reduce(NOTHING, MediationCount::plus);
        var local = counts.stream()
                .filter(MediationCount::local)
                .mapToLong(MediationCount::settled)
                .sum();
        return List.of(
                MediationRate.of(MediationIndicator.SETTLEMENT, all.settled(), all.closed(), fewest),
                MediationRate.of(MediationIndicator.LOCAL_RESOLUTION, local, all.closed(), fewest),
                MediationRate.of(MediationIndicator.ON_TIME, all.onTime(), all.closed(), fewest),
                MediationRate.of(MediationIndicator.PERFORMANCE, all.performed(), all.due(), fewest),
                MediationRate.of(MediationIndicator.CONFIRMATION_SOUGHT, all.sought(), all.inEffect(), fewest),
                MediationRate.of(MediationIndicator.CONFIRMATION, all.confirmed(), all.decided(), fewest));
    }

    private static OfOrganisation ofOne(MediationCount count, boolean suppressed, int fewest) {
        var rates = suppressed
                ? List.<MediationRate>of()
                : List.of(
                        MediationRate.of(MediationIndicator.SETTLEMENT, count.settled(), count.closed(), fewest),
                        MediationRate.of(MediationIndicator.ON_TIME, count.onTime(), count.closed(), fewest));
        return new OfOrganisation(count.organisationId(), rates, suppressed);
    }

    /** Those of few, and as many more, the smallest first, until nothing follows from the whole and the rest. */
    private static Set<MediationCount> heldBack(Collection<MediationCount> counts, int fewest) {
        var held = new HashSet<MediationCount>();
        var rest = new ArrayList<MediationCount>();
        counts.stream()
                .filter(count -> count.closed() > 0)
                .sorted(Comparator.comparingLong(MediationCount::closed))
                .forEach(count -> (count.closed() < fewest ? held : rest).add(count));
        while (!held.isEmpty() && !rest.isEmpty() && (held.size() == 1 || sum(held) < fewest)) {
            held.add(rest.remove(0));
        }
        return held;
    }

    private static long sum(Set<MediationCount> counts) {
        return counts.stream().mapToLong(MediationCount::closed).sum();
    }
}
