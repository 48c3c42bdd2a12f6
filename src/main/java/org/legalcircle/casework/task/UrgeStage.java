package org.legalcircle.casework.task;

/** What becomes of an urge. */
public enum UrgeStage {
    OPEN,
    ANSWERED,
    /** The matter ended meanwhile. */
    DROPPED
}
