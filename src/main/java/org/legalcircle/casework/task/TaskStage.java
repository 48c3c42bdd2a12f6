package org.legalcircle.casework.task;

/** Life of a task. */
public enum TaskStage {
    /** Somebody is to do it, for the first time or because it was returned. */
    ASSIGNED,
    /** Whoever did it says so; the superior looks at it. */
    COMPLETED,
    /** The superior takes it as done. */
    ACCEPTED,
    /** The superior does not want it any more. */
    REVOKED,
    /** The matter ended meanwhile. */
    DROPPED
}
