package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.ServiceLine;

/**
 * A matter in the list of its applicant.
 *
 * @param organisationId the holder
 * @param dueAt when the next deadline is over; absent where none runs
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatterSummary(
        UUID id,
        String number,
        ServiceLine line,
        MatterStage stage,
        UUID organisationId,
        @Schema(nullable = true) Instant dueAt,
        Instant submittedAt,
        Instant changedAt) {}
