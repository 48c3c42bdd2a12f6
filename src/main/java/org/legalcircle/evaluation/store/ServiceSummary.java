package org.legalcircle.evaluation.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.Satisfaction;

/**
 * A service a citizen was given, with the rating where there is one.
 *
 * @param subjectId the matter or booking
 * @param rateUntil the first moment that is too late to rate it
 * @param evaluationId absent where it was not rated
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceSummary(
        ServiceKind kind,
        UUID subjectId,
        UUID organisationId,
        Instant servedAt,
        Instant rateUntil,
        boolean rateable,
        @Schema(nullable = true) UUID evaluationId,
        @Schema(nullable = true) Satisfaction level,
        @JsonIgnore @Schema(hidden = true) UUID id) {}
