package org.legalcircle.casework.legalaid.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.legalaid.AidStage;

/**
 * An application of the caller's in a list.
 *
 * @param submittedAt absent for a draft
 * @param expiresAt when a draft is forgotten; absent for what was submitted
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidApplicationRow(
        UUID id,
        AidStage stage,
        Instant begunAt,
        Instant changedAt,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(nullable = true) Instant expiresAt) {}
