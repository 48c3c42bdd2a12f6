package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Tells whether a branch has to do with a citizen. Each feature that serves citizens implements it; where none knows of
 * anything, staff of the branch do not find the citizen.
 */
public interface CitizenTies {
    /**
     * Whether the citizen has, or had, something to do with an organisation of the branch.
     *
     * @param branch path of the organisation that heads it, as in {@code /330881/330881105/}
     */
    Uni<Boolean> exist(UUID citizen, String branch);

    /** Whether anything is kept for the citizen, at any organisation or none; also what was only begun. */
    default Uni<Boolean> exist(UUID citizen) {
        return exist(citizen, "/");
    }
}
