package org.legalcircle.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the access token says. Inject it; it is only there for a signed-in caller.
 *
 * @param id the citizen or staff member
 * @param session the sign-in this token belongs to
 * @param roles what the caller may act as
 * @param branch path of the organisation a staff member acts inside, as in {@code /330881/330881105/}; null for a
 *     citizen. A staff member sees what lies at a path that begins with it, and nothing else
 */
public record Caller(UUID id, UUID session, Set<Role> roles, String branch) {
    /** Whether the caller has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether what belongs to the organisation at {@code path} lies inside the caller's branch. */
    public boolean covers(String path) {
        return branch != null && path.startsWith(branch);
    }
}
