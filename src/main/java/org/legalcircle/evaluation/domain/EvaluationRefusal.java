package org.legalcircle.evaluation.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a rating is refused. */
public enum EvaluationRefusal implements Refusal {
    /** Unknown, not over yet, or somebody else's. */
    SERVICE_NOT_FOUND(404),
    EVALUATION_NOT_FOUND(404),
    RATED_BEFORE(409, "evaluation_once"),
    /** It ended too long ago. */
    RATING_TOO_LATE(409),
    CALL_BACK_NOT_FOUND(404),
    /** The fact {@code stage} names the stage it is in. */
    CALL_BACK_STAGE_FORBIDS(409),
    /** Only whom it was assigned to may do this. */
    ASSIGNEE_REQUIRED(403),
    /** Who was rated, works elsewhere, or does not work at all. */
    ASSIGNEE_NOT_SUITABLE(422),
    RE_RATING_NOT_ASKED(409),
    COMPLAINED_BEFORE(409),
    NO_COMPLAINT_OPEN(409),
    /** Who was rated, or who said that the rating was mistaken. */
    DECIDER_NOT_SUITABLE(403);

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
