package org.legalcircle.casework.mediation.domain;

import java.util.UUID;
import org.legalcircle.identity.OrganisationLevel;

/** The organisation a mediation lies at: village, township or county. */
public record Place(UUID organisationId, String organisationPath, OrganisationLevel level) {
    /** Path of the county it lies in: the pool of mediators is the county's. */
    public String county() {
        return organisationPath.substring(0, organisationPath.indexOf('/', 1) + 1);
    }
}
