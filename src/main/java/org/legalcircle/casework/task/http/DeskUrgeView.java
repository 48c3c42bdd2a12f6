package org.legalcircle.casework.task.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.Light;
import org.legalcircle.casework.task.store.UrgeRow;

/**
 * An urge that a branch has to answer.
 *
 * @param number the how many-th time the matter was urged
 * @param byApplicant whether the applicant urged; otherwise a superior did
 * @param urgerId the superior who urged; absent where the applicant did
 * @param escalatedAt when the superior was told that there is no answer; absent where there still is time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeskUrgeView(
        UUID id,
        UUID matterId,
        @Schema(examples = "MED-330881121-2026-00001") String matterNumber,
        UUID organisationId,
        @Schema(nullable = true) UUID workerId,
        @Schema(examples = "2") int number,
        boolean byApplicant,
        @Schema(nullable = true) UUID urgerId,
        @Schema(nullable = true, examples = "期限将至，请说明进展。") String reason,
        Instant urgedAt,
        Light light,
        Instant dueAt,
        @Schema(nullable = true) Instant escalatedAt) {
    static DeskUrgeView of(UrgeRow row, Duration soon, Instant now) {
        return new DeskUrgeView(
                row.id(),
                row.matterId(),
                row.matterNumber(),
                row.organisationId(),
                row.workerId(),
                row.number(),
                row.byApplicant(),
                row.byApplicant() ? null : row.urgerId(),
                row.reason(),
                row.urgedAt(),
                Light.of(row.dueAt(), soon, now),
                row.dueAt(),
                row.escalatedAt());
    }
}
