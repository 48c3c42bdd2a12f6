package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.domain.TimelineKind;

/**
 * An entry of the timeline as somebody may see it.
 *
 * @param staffOnly whether the applicant does not see it; absent for the applicant
 * @param actorId who did it; absent for the applicant, and where law did
 * @param note what was said
 * @param ruleId the rule whose deadline it is about
 * @param dueAt when that deadline ends
 * @param rank its place among what the reader sees
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineLine(
        TimelineKind kind,
        MatterStage stage,
        @Schema(nullable = true) Boolean staffOnly,
        @Schema(nullable = true) UUID actorId,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) String ruleId,
        @Schema(nullable = true) Instant dueAt,
        Instant at,
        @JsonIgnore long rank) {}
