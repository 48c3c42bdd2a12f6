package org.legalcircle.casework.matter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * More time, as it was granted.
 *
 * @param by counted on from the last day of the period itself, before that was rolled forward
 * @param approverId the staff member who approved it
 * @param reason why, in the approver's words
 */
@RegisterForReflection
public record Extension(Period by, UUID approverId, String reason, Instant grantedAt) {}
