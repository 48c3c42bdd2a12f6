package org.legalcircle.evaluation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.domain.RatingReason;
import org.legalcircle.evaluation.domain.Satisfaction;
import org.legalcircle.evaluation.domain.ServiceKind;
import org.legalcircle.evaluation.usecase.EvaluationFile;

/** A rating, for whoever gave it. */
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
        Instant ratedAt) {
    static EvaluationView of(EvaluationFile file) {
        var evaluation = file.evaluation();
        return new EvaluationView(
                evaluation.id(),
                evaluation.kind(),
                evaluation.subjectId(),
                evaluation.servedBy().organisationId(),
                evaluation.level(),
                evaluation.reasons(),
                file.comment(),
                evaluation.ratedAt());
    }
}
