package org.legalcircle.casework.matter.store;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.ServiceLine;

/**
 * What a member of staff may see of the matters of a branch.
 *
 * @param branch path of the organisation at its top
 */
public record Watched(UUID staffId, String branch, Set<ServiceLine> lines) {
    /** Differs whenever something else may be seen; it did, too, when what was handed over came to be seen. */
    String audience() {
        return "staff with what they handed over " + staffId + " " + branch
                + lines.stream().map(ServiceLine::name).sorted().collect(Collectors.joining(" ", " ", ""));
    }
}
