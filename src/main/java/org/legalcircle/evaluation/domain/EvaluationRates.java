package org.legalcircle.evaluation.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a branch was rated in a month, and each organisation in it. Nobody can tell from it how somebody rated.
 *
 * @param organisations those that were rated
 */
public record EvaluationRates(List<EvaluationRate> whole, List<OfOrganisation> organisations) {
    private static final EvaluationCount NOTHING = new EvaluationCount(null, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * How one organisation was rated.
     *
     * @param satisfaction not told where that would tell of single people
     */
    public record OfOrganisation(UUID organisationId, EvaluationRate satisfaction) {}

    /** Of a month that goes on: each further rating could be told from two answers. */
    public static EvaluationRates untold() {
        return new EvaluationRates(
                Arrays.stream(EvaluationIndicator.values())
                        .map(EvaluationRate::untold)
                        .toList(),
                List.of());
    }

    /**
     * From the counts of all organisations of a branch.
     *
     * @param fewest where fewer ratings than so many are concerned, nothing is told
     */
    public static EvaluationRates of(Collection<EvaluationCount> counts, int fewest) {
        var held = heldBack(counts, fewest);
        return new EvaluationRates(
                whole(counts.stream().reduce(NOTHING, EvaluationCount::plus), fewest),
                counts.stream()
                        .sorted(Comparator.comparing(EvaluationCount::organisationId))
                        .map(count -> ofOne(count, held.contains(count.organisationId()), fewest))
                        .toList());
    }

    private static List<EvaluationRate> whole(EvaluationCount all, int fewest) {
        return List.of(
                satisfaction(all, fewest),
                EvaluationRate.of(EvaluationIndicator.CALLED_BACK, all.called(), all.callDue(), fewest),
                EvaluationRate.of(EvaluationIndicator.FIXED_IN_TIME, all.fixedInTime(), all.fixDue(), fewest),
                EvaluationRate.of(EvaluationIndicator.SATISFIED_AGAIN, all.satisfiedAgain(), all.ratedAgain(), fewest));
    }

    private static OfOrganisation ofOne(EvaluationCount count, boolean held, int fewest) {
        return new OfOrganisation(
                count.organisationId(),
                held ? EvaluationRate.untold(EvaluationIndicator.SATISFACTION) : satisfaction(count, fewest));
    }

    private static EvaluationRate satisfaction(EvaluationCount count, int fewest) {
        return EvaluationRate.of(EvaluationIndicator.SATISFACTION, count.satisfied(), count.ratings(), fewest);
    }

    /** Those of few, and as many more, the smallest first, until nothing follows from the whole and the rest. */
    private static Set<UUID> heldBack(Collection<EvaluationCount> counts, int fewest) {
        var held = new HashSet<UUID>();
        var together = 0L;
        for (var count : smallestFirst(counts)) {
            var nothingFollows = held.isEmpty() || held.size() > 1 && together >= fewest;
            if (count.ratings() >= fewest && nothingFollows) {
                return held;
            }
            held.add(count.organisationId());
            together += count.ratings();
        }
        return held;
    }

    private static List<EvaluationCount> smallestFirst(Collection<EvaluationCount> counts) {
        return counts.stream()
                .sorted(Comparator.comparingLong(EvaluationCount::ratings))
                .toList();
    }
}
