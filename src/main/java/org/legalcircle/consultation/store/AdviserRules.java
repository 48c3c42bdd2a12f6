package org.legalcircle.consultation.store;

import java.util.UUID;
import org.legalcircle.consultation.domain.OpeningRules;

/** The opening rules of an adviser, with where the adviser works and the version that an edit must name. */
public record AdviserRules(
        UUID adviserId, int version, UUID organisationId, String organisationPath, OpeningRules rules) {}
