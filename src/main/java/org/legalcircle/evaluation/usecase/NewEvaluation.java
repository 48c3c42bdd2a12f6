package org.legalcircle.evaluation.usecase;

import java.util.List;
import java.util.UUID;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.RatingReason;
import org.legalcircle.evaluation.domain.Satisfaction;

/**
 * What a citizen tells of a service.
 *
 * @param comment null for none
 */
public record NewEvaluation(
        ServiceKind kind, UUID subjectId, Satisfaction level, List<RatingReason> reasons, String comment) {
    /** Keeps its own copy. */
    public NewEvaluation {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
