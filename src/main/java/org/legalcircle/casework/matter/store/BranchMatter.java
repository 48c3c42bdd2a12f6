package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.ServiceLine;

/**
 * An open matter in the copy a member of staff keeps: nothing in it tells whose it is.
 *
 * @param organisationId the holder; outside the branch where the branch handed it over
 * @param workerId who works on it; absent where nobody is assigned
 * @param dueAt when the next deadline is over; absent where none runs
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BranchMatter(
        UUID id,
        String number,
        ServiceLine line,
        MatterStage stage,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(nullable = true) Instant dueAt,
        Instant submittedAt,
        Instant changedAt) {}
