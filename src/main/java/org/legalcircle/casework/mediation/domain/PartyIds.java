package org.legalcircle.casework.mediation.domain;

import java.util.Set;
import java.util.UUID;

/** Some parties of a mediation. */
public record PartyIds(Set<UUID> ids) {
    /** Keeps its own copy. */
    public PartyIds {
        ids = Set.copyOf(ids);
    }
}
