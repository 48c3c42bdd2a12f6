package org.legalcircle.evaluation.domain;

import java.util.UUID;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/**
 * A staff member who wants to see or do something about a bad rating.
 *
 * @param branch path of the organisation whose branch it is
 * @param administers whether the branch is administered, not only worked in
 */
public record DeskStaff(UUID id, String branch, boolean administers) {
    /** The one who calls. */
    public static DeskStaff of(Caller caller) {
        return new DeskStaff(caller.id(), caller.branch(), caller.is(Role.BUREAU_ADMIN));
    }

    boolean worksIn(String organisationPath) {
        return branch != null && organisationPath.startsWith(branch);
    }
}
