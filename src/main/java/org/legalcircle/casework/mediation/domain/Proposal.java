package org.legalcircle.casework.mediation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.SpokenLanguage;

/**
 * A mediator the system proposes, and why.
 *
 * @param points the sum of those of the reasons, up to 100
 * @param needsAllConsents whether all parties have to choose just this one
 */
public record Proposal(UUID mediatorId, int points, List<Ground> grounds, boolean needsAllConsents) {
    /** Why somebody is proposed; its points are a choice of the house. */
    public enum Reason {
        TOPIC,
        PLACE,
        LANGUAGE,
        /** The fewer mediations at hand, the more points. */
        TIME
    }

    /** A reason with what it counts. */
    public record Ground(Reason reason, int points) {}

    private static final int FOR_TOPIC = 40;
    private static final int FOR_PLACE = 30;
    private static final int FOR_LANGUAGE = 20;
    private static final int FOR_TIME = 10;

    /** Keeps its own copy. */
    public Proposal {
        grounds = List.copyOf(grounds);
    }

    /**
     * The best for a dispute first; whoever is partial or has no time is left out.
     *
     * @param language the parties want to speak
     */
    public static List<Proposal> ranked(
            List<Candidate> candidates, DisputeType type, String areaCode, SpokenLanguage language, int most) {
        return candidates.stream()
                .filter(Candidate::isImpartial)
                .filter(candidate -> candidate.load() < candidate.profile().mostAtOnce())
                .map(candidate -> of(candidate, type, areaCode, language))
                .sorted(Comparator.comparingInt(Proposal::points).reversed().thenComparing(Proposal::mediatorId))
                .limit(most)
                .toList();
    }

    private static Proposal of(Candidate candidate, DisputeType type, String areaCode, SpokenLanguage language) {
        var profile = candidate.profile();
        var grounds = new ArrayList<Ground>();
        if (profile.topics().contains(type)) {
            grounds.add(new Ground(Reason.TOPIC, FOR_TOPIC));
        }
        if (profile.knows(areaCode)) {
            grounds.add(new Ground(Reason.PLACE, FOR_PLACE));
        }
        if (profile.languages().contains(language)) {
            grounds.add(new Ground(Reason.LANGUAGE, FOR_LANGUAGE));
        }
        var free = profile.mostAtOnce() - candidate.load();
        grounds.add(new Ground(Reason.TIME, FOR_TIME * free / profile.mostAtOnce()));
        return new Proposal(
                profile.id(), grounds.stream().mapToInt(Ground::points).sum(), grounds, candidate.needsAllConsents());
    }
}
