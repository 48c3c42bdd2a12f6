package org.legalcircle.casework.matter;

import java.util.Map;
import java.util.Set;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.security.Role;

/**
 * How far a period may be extended.
 *
 * @param most of a single extension
 * @param times how often, 0 for never
 * @param approvers who may approve it
 * @param article what allows it; null where nothing does
 */
public record ExtensionLimit(Period most, int times, Set<Role> approvers, String article) {
    /** The law knows no extension. */
    public static final ExtensionLimit NEVER = new ExtensionLimit(Period.hours(1), 0, Set.of(), null);

    /** Keeps its own copy. */
    public ExtensionLimit {
        approvers = Set.copyOf(approvers);
    }

    /** One extension of at most that length. */
    public static ExtensionLimit once(Period most, String article, Role... approvers) {
        return new ExtensionLimit(most, 1, Set.of(approvers), article);
    }

    /** Refuses an extension beyond the limit, or approved by who may not. */
    void require(Period wanted, Set<Role> roles, int before) {
        if (before >= times) {
            throw new Refused(MatterRefusal.EXTENSION_NOT_ALLOWED);
        }
        if (approvers.stream().noneMatch(roles::contains)) {
            throw new Refused(MatterRefusal.APPROVER_REQUIRED);
        }
        if (wanted.unit() != most.unit() || wanted.amount() > most.amount()) {
            throw new Refused(MatterRefusal.EXTENSION_TOO_LONG, Map.of("most", most.amount(), "unit", most.unit()));
        }
    }
}
