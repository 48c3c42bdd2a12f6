package org.legalcircle.identity;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * The organisation tree. Answers come from memory: what another instance founded is known within a second, other
 * changes made there within a minute.
 */
public interface Organisations {
    /** All of them, in the order of their paths: parents before children. */
    Uni<List<OrganisationSummary>> all();

    /** The organisation, or a failure that is answered as not found. */
    Uni<OrganisationSummary> require(UUID id);
}
