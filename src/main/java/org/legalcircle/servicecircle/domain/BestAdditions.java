package org.legalcircle.servicecircle.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where to open points next, so that as many hours of people as possible are newly covered: always where it helps most
 * (greedily). What is gained is never less than 63.2 % (1 - 1/e) of what the best choice would gain, because each
 * further point helps less than it would have helped before (Nemhauser, Wolsey and Fisher 1978); how much the best
 * choice could gain at most is told for the case at hand.
 */
public final class BestAdditions {
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final List<VillageAudit> villages;
    private final AuditedPoint pattern;
    private final int fewest;
    /** Minutes of travel from village (row) to candidate (column); negative where it is out of reach. */
    private final List<short[]> minutes = new ArrayList<>();

    /**
     * Looks for additions to what these audits found; they are changed by {@link #choose}.
     *
     * @param pattern what a new point would be like, wherever it is
     * @param fewest people of villages where fewer live count for nothing, or a gain would tell of them
     */
    public BestAdditions(List<VillageAudit> villages, AuditedPoint pattern, int fewest) {
        this.villages = villages;
        this.pattern = pattern;
        this.fewest = fewest;
    }

    /** Tells the ways from the next village to all candidates; called for each village in turn. */
    public void tell(List<Way> ways, int mostSeconds) {
        var row = new short[ways.size()];
        for (var i = 0; i < row.length; i++) {
            var way = ways.get(i);
            row[i] = way == null || way.seconds() > mostSeconds ? -1 : (short) (way.seconds() / SECONDS_OF_A_MINUTE);
        }
        minutes.add(row);
    }

    /**
     * A place for a point.
     *
     * @param candidate its number
     * @param gain hours of people that are newly covered by it, after those before it
     */
    public record Addition(int candidate, long gain) {}

    /**
     * What was chosen.
     *
     * @param additions in the order in which they help most; fewer than wanted where nothing helps any more
     * @param gain what all of them gain together
     * @param bestPossibleGain what no choice of so many candidates could exceed
     */
    public record Choice(List<Addition> additions, long gain, long bestPossibleGain) {}

    /** Chooses up to {@code count} candidates. */
    public Choice choose(int count) {
        var candidates = minutes.isEmpty() ? 0 : minutes.get(0).length;
        var additions = new ArrayList<Addition>();
        var total = 0L;
        while (additions.size() < count) {
            var best = best(candidates);
            if (best == null) {
                break;
            }
            additions.add(best);
            total += best.gain();
            cover(best.candidate());
        }
        return new Choice(List.copyOf(additions), total, total + mostThatCouldFollow(candidates, count));
    }

    private Addition best(int candidates) {
        Addition best = null;
        for (var candidate = 0; candidate < candidates; candidate++) {
            var gain = gain(candidate);
            if (gain > 0 && (best == null || gain > best.gain())) {
                best = new Addition(candidate, gain);
            }
        }
        return best;
    }

    /** Whatever else was chosen could add no more than each alone would add now. */
    private long mostThatCouldFollow(int candidates, int count) {
        var gains = new ArrayList<Long>();
        for (var candidate = 0; candidate < candidates; candidate++) {
            gains.add(gain(candidate));
        }
        return gains.stream()
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .mapToLong(Long::longValue)
                .sum();
    }

    private long gain(int candidate) {
        var gain = 0L;
        for (var i = 0; i < villages.size(); i++) {
            var travel = minutes.get(i)[candidate];
            if (travel >= 0) {
                var village = villages.get(i);
                gain += (long) FewPeople.counted(village.village(), fewest)
                        * village.lacks(pattern.reachedAfter(travel));
            }
        }
        return gain;
    }

    private void cover(int candidate) {
        for (var i = 0; i < villages.size(); i++) {
            var travel = minutes.get(i)[candidate];
            if (travel >= 0) {
                villages.get(i).cover(pattern.reachedAfter(travel));
            }
        }
    }
}
