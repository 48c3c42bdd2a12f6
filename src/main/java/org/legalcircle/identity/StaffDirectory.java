package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What other features may ask about staff. */
public interface StaffDirectory {
    /** The staff member, or a failure that is answered as not found. */
    Uni<StaffSummary> require(UUID staff);

    /** Those of the list that exist, by identifier. */
    Uni<Map<UUID, StaffSummary>> find(Collection<UUID> staff);
}
