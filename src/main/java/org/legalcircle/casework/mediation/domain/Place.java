package org.legalcircle.casework.mediation.domain;

import java.util.UUID;
import org.legalcircle.identity.OrganisationLevel;

/** The organisation a mediation lies at: village, township or county. */
public record Place(UUID organisationId, String organisationPath, OrganisationLevel level) {}
