package org.legalcircle.evaluation.domain;

import java.util.UUID;

/**
 * Who did what is rated.
 *
 * @param workerId the adviser or worker, who never learns who rated; null where nobody was named
 */
public record ServedBy(UUID organisationId, String organisationPath, UUID workerId) {}
