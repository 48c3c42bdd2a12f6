package org.legalcircle.casework.matter.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.OriginKind;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.Standing;

/**
 * A matter with its deadlines.
 *
 * @param workerId who works on it; absent where nobody is assigned
 * @param originId what it was converted from, with its kind; absent where it was nothing before
 * @param deadlines in the order they began
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatterDetails(
        UUID id,
        String number,
        ServiceLine line,
        MatterStage stage,
        Standing standing,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(nullable = true) OriginKind originKind,
        @Schema(nullable = true) UUID originId,
        @Schema(nullable = true) Instant dueAt,
        Instant submittedAt,
        Instant changedAt,
        List<DeadlineView> deadlines,
        @JsonIgnore UUID citizenId,
        @JsonIgnore int version) {
    /** The same without what is between organisations. */
    MatterDetails forApplicant() {
        var own = deadlines.stream()
                .filter(deadline -> deadline.kind() != DeadlineKind.HAND_OVER)
                .toList();
        return new MatterDetails(
                id,
                number,
                line,
                stage,
                standing,
                organisationId,
                workerId,
                originKind,
                originId,
                dueAt,
                submittedAt,
                changedAt,
                own,
                citizenId,
                version);
    }
}
