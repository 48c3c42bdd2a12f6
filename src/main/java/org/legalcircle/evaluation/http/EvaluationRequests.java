package org.legalcircle.evaluation.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.CallOutcome;
import org.legalcircle.evaluation.domain.RatingReason;
import org.legalcircle.evaluation.domain.Satisfaction;
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

    /** Rates it again. */
    @Schema(name = "RateAgain")
    record RateAgain(@NotNull Satisfaction level) {}

    /** Says who is to call back. */
    @Schema(name = "AssignACallBack")
    record AssignACallBack(@NotNull UUID staffId) {}

    /** Tells of a call. */
    @Schema(name = "RecordACall")
    record RecordACall(
            @NotNull CallOutcome outcome,

            @Schema(nullable = true, examples = "已致电说明情况。") @Size(max = 2000)
            String note) {}

    /** Tells what was put right. */
    @Schema(name = "RecordAFix")
    record RecordAFix(
            @Schema(description = "Whoever rated reads it", examples = "已重新解答，并向您致歉。") @NotBlank @Size(max = 2000)
            String note) {}

    /** Says that a rating was mistaken. */
    @Schema(name = "ComplainOfARating")
    record ComplainOfARating(
            @Schema(examples = "群众表示误点，所评并非本机构服务。") @NotBlank @Size(max = 2000)
            String why) {}

    /** Decides whether it was. */
    @Schema(name = "DecideAComplaint")
    record DecideAComplaint(
            @NotNull Boolean upheld,

            @Schema(description = "Whoever rated reads it where it was", examples = "经核实，所评为另一机构的服务。")
            @NotBlank
            @Size(max = 2000)
            String reason) {}
}
