package org.legalcircle.evaluation.domain;

/** What came of a call to whoever rated badly. */
public enum CallOutcome {
    REACHED,
    NOT_REACHED,
    /** Whoever rated would not talk about it: nobody has to. */
    WISHES_NO_CALL
}
