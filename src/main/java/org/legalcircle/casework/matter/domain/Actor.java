package org.legalcircle.casework.matter.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.platform.security.Role;

/**
 * Who acts on a matter.
 *
 * @param id null for the law itself
 * @param branch path of the organisation staff act inside; null for anybody else
 */
public record Actor(UUID id, Set<Role> roles, String branch) {
    /** What happens by law, when time has passed. */
    public static final Actor LAW = new Actor(null, Set.of(), null);

    /** A citizen. */
    public static Actor citizen(UUID id) {
        return new Actor(id, Set.of(Role.CITIZEN), null);
    }

    /** Whether it has one of the roles. */
    public boolean isOneOf(Set<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    /** Whether it has to do with matters of that line. */
    public boolean serves(Procedure procedure) {
        return isOneOf(procedure.deciders()) || isOneOf(procedure.workers()) || isOneOf(approvers(procedure));
    }

    private static Set<Role> approvers(Procedure procedure) {
        return Arrays.stream(DeadlineKind.values())
                .map(procedure::limit)
                .filter(Objects::nonNull)
                .flatMap(limit -> limit.extension().approvers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what belongs to the organisation at {@code path} lies inside the branch. */
    public boolean covers(String path) {
        return branch != null && path.startsWith(branch);
    }
}
