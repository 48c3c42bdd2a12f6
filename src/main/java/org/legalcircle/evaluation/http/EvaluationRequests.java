package org.legalcircle.evaluation.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.domain.RatingReason;
import org.legalcircle.evaluation.domain.Satisfaction;
import org.legalcircle.evaluation.domain.ServiceKind;
import org.legalcircle.evaluation.usecase.NewEvaluation;

/** Bodies of the calls that rate. */
final class EvaluationRequests {
    private EvaluationRequests() {}

    /** Rates a service. */
    @Schema(name = "RateAService")
    record RateAService(
            @NotNull ServiceKind kind,

            @Schema(description = "The matter or booking") @NotNull
            UUID subjectId,

            @NotNull Satisfaction level,

            @Schema(nullable = true) @Size(max = 6) List<@NotNull RatingReason> reasons,

            @Schema(nullable = true, examples = "等了很久，没有人解释原因。") @Size(max = 1000)
            String comment) {
        NewEvaluation told() {
            return new NewEvaluation(kind, subjectId, level, reasons, comment);
        }
    }
}
