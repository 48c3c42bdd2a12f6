package org.legalcircle.evaluation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.CallBackStage;
import org.legalcircle.evaluation.domain.RatingReason;
import org.legalcircle.evaluation.domain.Satisfaction;
import org.legalcircle.evaluation.usecase.EvaluationFile;

/**
 * A rating, for whoever gave it.
 *
 * @param callBack how far it is with what is done about a bad one
 * @param callDueAt until when somebody calls, exclusive
 * @param fix what was put right
 * @param rateAgainUntil the first moment that is too late to rate again
 * @param secondLevel the rating after that
 * @param counted false once it was found to be mistaken
 * @param notCounted why it is not
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(
        UUID id,
        ServiceKind kind,
        UUID subjectId,
        UUID organisationId,
        Satisfaction level,
        List<RatingReason> reasons,
        @Schema(nullable = true, examples = "等了很久，没有人解释原因。") String comment,
        Instant ratedAt,
        @Schema(nullable = true) CallBackStage callBack,
        @Schema(nullable = true) Instant callDueAt,
        @Schema(nullable = true, examples = "已重新解答，并向您致歉。") String fix,
        @Schema(nullable = true) Instant rateAgainUntil,
        @Schema(nullable = true) Satisfaction secondLevel,
        boolean counted,

        @Schema(nullable = true, examples = "经核实，所评为另一机构的服务。")
        String notCounted) {
    static EvaluationView of(EvaluationFile file) {
        var evaluation = file.evaluation();
        var callBack = file.callBack();
        return new EvaluationView(
                evaluation.id(),
                evaluation.kind(),
                evaluation.subjectId(),
                evaluation.servedBy().organisationId(),
                evaluation.level(),
                evaluation.reasons(),
                file.comment(),
                evaluation.ratedAt(),
                callBack == null ? null : callBack.stage(),
                callBack == null ? null : callBack.call().dueAt(),
                file.fix(),
                callBack == null ? null : callBack.rateAgainUntil(),
                callBack == null ? null : callBack.secondLevel(),
                file.notCounted() == null,
                file.notCounted());
    }
}
