package org.legalcircle.platform.security;

import java.util.Set;
import java.util.UUID;

/** Who is calling, as the access token says. Inject it; it is only there for a signed-in caller. */
public class Caller {
    private final UUID id;
    private final UUID session;
    private final Set<Role> roles;
    private final String branch;

    /** For the container, which puts a stand-in where a caller is injected. */
    protected Caller() {
        this(null, null, Set.of(), null);
    }

    /** A caller as the arguments say; see the accessors. */
    public Caller(UUID id, UUID session, Set<Role> roles, String branch) {
        this.id = id;
        this.session = session;
        this.roles = Set.copyOf(roles);
        this.branch = branch;
    }

    /** The citizen or staff member. */
    public UUID id() {
        return id;
    }

    /** The sign-in the token belongs to. */
    public UUID session() {
        return session;
    }

    /** What the caller may act as; empty for a staff member who has yet to complete the account. */
    public Set<Role> roles() {
        return roles;
    }

    /**
     * Path of the organisation a staff member acts inside, as in {@code /330881/330881105/}; null for a citizen. A
     * staff member sees what lies at a path that begins with it, and nothing else.
     */
    public String branch() {
        return branch;
    }

    /** Whether the caller has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether what belongs to the organisation at {@code path} lies inside the caller's branch. */
    public boolean covers(String path) {
        return branch != null && path.startsWith(branch);
    }
}
