package org.legalcircle.casework.matter.domain;

import java.util.UUID;

/**
 * The one organisation that holds a matter, and who works on it there.
 *
 * @param workerId null where nobody is assigned
 */
public record Holder(UUID organisationId, String organisationPath, UUID workerId) {
    /** An organisation where nobody is assigned yet. */
    public Holder(UUID organisationId, String organisationPath) {
        this(organisationId, organisationPath, null);
    }

    Holder with(UUID worker) {
        return new Holder(organisationId, organisationPath, worker);
    }
}
