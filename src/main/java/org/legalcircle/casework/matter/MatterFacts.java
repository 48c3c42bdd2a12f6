package org.legalcircle.casework.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A matter as its line and its applicant may know it.
 *
 * @param number readable, as in {@code MED-330881105-2026-00001}; lasts, wherever the matter goes
 * @param organisationId the holder
 * @param workerId null where nobody is assigned
 * @param dueAt when the next deadline is over, exclusive; null where none runs
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatterFacts(
        UUID id,
        String number,
        ServiceLine line,
        MatterStage stage,
        UUID citizenId,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(nullable = true) Instant dueAt,
        Instant submittedAt,
        Instant changedAt) {}
