package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.ExpiryEffect;
import org.legalcircle.casework.matter.domain.DeadlineState;

/**
 * A deadline of a matter.
 *
 * @param article what sets it
 * @param dueAt when it is over, exclusive; absent while it is paused
 * @param satisfiedAt since when it does not matter any more; absent as long as it does
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineView(
        DeadlineKind kind,
        String ruleId,
        String article,
        ExpiryEffect onExpiry,
        DeadlineState state,
        @Schema(nullable = true) Instant dueAt,
        @Schema(nullable = true) Instant satisfiedAt) {}
