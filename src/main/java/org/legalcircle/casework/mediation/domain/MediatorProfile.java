package org.legalcircle.casework.mediation.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.SpokenLanguage;

/**
 * What is told of a mediator.
 *
 * @param id the staff member
 * @param areaCodes division codes of the places the mediator knows; a code stands for all that begins with it
 * @param languages what the mediator can mediate in
 * @param expert whether from outside the committee: a member of the pool of experts
 * @param mostAtOnce how many mediations the mediator takes on at a time
 */
public record MediatorProfile(
        UUID id,
        UUID organisationId,
        String organisationPath,
        Set<DisputeType> topics,
        List<String> areaCodes,
        Set<SpokenLanguage> languages,
        boolean expert,
        int mostAtOnce) {
    /** Keeps its own copies. */
    public MediatorProfile {
        topics = Set.copyOf(topics);
        areaCodes = List.copyOf(areaCodes);
        languages = Set.copyOf(languages);
    }

    /** Somebody nothing is told of: suits every dispute a little. */
    public static MediatorProfile unknown(UUID mediator) {
        return new MediatorProfile(mediator, null, null, Set.of(), List.of(), Set.of(), false, 1);
    }

    boolean knows(String areaCode) {
        return areaCodes.stream().anyMatch(areaCode::startsWith);
    }
}
