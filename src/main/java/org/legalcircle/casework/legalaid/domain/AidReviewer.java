package org.legalcircle.casework.legalaid.domain;

import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.security.Role;

/**
 * A member of staff who reviews.
 *
 * @param name as colleagues know it; null where it is not known
 */
public record AidReviewer(UUID id, String name, Set<Role> roles) {
    /** Keeps its own copy. */
    public AidReviewer {
        roles = Set.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }
}
