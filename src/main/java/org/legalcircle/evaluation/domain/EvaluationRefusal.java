package org.legalcircle.evaluation.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a rating is refused. */
public enum EvaluationRefusal implements Refusal {
    /** Unknown, not over yet, or somebody else's. */
    SERVICE_NOT_FOUND(404),
    EVALUATION_NOT_FOUND(404),
    RATED_BEFORE(409, "evaluation_once"),
    /** It ended too long ago. */
    RATING_TOO_LATE(409);

    private final int status;
    private final String constraint;

    EvaluationRefusal(int status) {
        this(status, null);
    }

    EvaluationRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "evaluation";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
