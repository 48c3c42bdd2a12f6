package org.legalcircle.casework.task.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.WorkingCalendar;

/**
 * A member of staff acts on a task or an urge.
 *
 * @param branch path of the organisation the person acts inside
 */
public record Supervisor(UUID id, Set<Role> roles, String branch, WorkingCalendar calendar, Instant now) {
    /** Whether what belongs to the organisation at {@code path} lies inside the branch. */
    public boolean covers(String path) {
        return path.startsWith(branch);
    }

    /** Whether the person administers that organisation or one above it. */
    boolean isAbove(String path) {
        return roles.contains(Role.BUREAU_ADMIN) && covers(path);
    }
}
