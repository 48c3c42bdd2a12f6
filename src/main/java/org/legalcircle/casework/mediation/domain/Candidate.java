package org.legalcircle.casework.mediation.domain;

import java.util.Set;
import org.legalcircle.platform.error.Refused;

/**
 * A mediator as seen from one mediation.
 *
 * @param load mediations the mediator has at hand
 * @param relations what ties the mediator to any of the parties
 */
public record Candidate(MediatorProfile profile, int load, Set<Relation> relations) {
    /** Keeps its own copy. */
    public Candidate {
        relations = Set.copyOf(relations);
    }

    /** Whether nothing ties the mediator to a party that cannot be waived. */
    public boolean isImpartial() {
        return relations.stream().noneMatch(Relation::excludes);
    }

    /** Whether all parties have to want just this one: relatives, neighbours, experts from outside (art. 20). */
    public boolean needsAllConsents() {
        return profile.expert() || !relations.isEmpty();
    }

    /** Refuses who is partial, and without the choice of all parties who needs it. */
    public void requireSuitable(boolean chosenByAll) {
        if (!isImpartial()) {
            throw new Refused(MediationRefusal.MEDIATOR_CONFLICTED);
        }
        if (needsAllConsents() && !chosenByAll) {
            throw new Refused(MediationRefusal.MEDIATOR_NEEDS_CONSENT);
        }
    }
}
