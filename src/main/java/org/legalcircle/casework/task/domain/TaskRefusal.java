package org.legalcircle.casework.task.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a task or an urge is refused. */
public enum TaskRefusal implements Refusal {
    TASK_NOT_FOUND(404),
    /** The fact {@code stage} names the stage it is in. */
    TASK_STAGE_FORBIDS(409),
    /** Only who gave it, or administrators above, decide about it. */
    SUPERIOR_REQUIRED(403),
    /** Somebody else is to do it. */
    TASK_OF_SOMEBODY_ELSE(403),
    TASK_TO_ONESELF(422, "task_for_somebody_else"),
    /** Not employed below, suspended, or nothing to do with the line. */
    TASK_WORKER_NOT_SUITABLE(422),
    /** The organisation lies elsewhere. */
    TASK_OUTSIDE_BRANCH(422),
    URGE_NOT_FOUND(404),
    /** Once a working day; the fact {@code again} names the next one. */
    URGED_TODAY(409, "urge_once_a_working_day"),
    /** No deadline is near; the fact {@code from} says from when on it can be urged. */
    URGE_TOO_EARLY(409),
    /** No deadline runs that the holder has to keep. */
    URGE_WITHOUT_DEADLINE(409),
    /** It was answered, or the matter ended. */
    URGE_CLOSED(409),
    /** Who urges does not answer as well. */
    URGER_CANNOT_ANSWER(403);

    private final int status;
    private final String constraint;

    TaskRefusal(int status) {
        this(status, null);
    }

    TaskRefusal(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "task";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
