package org.legalcircle.evaluation;

/** What has to be done in time about a bad rating. */
public enum CallBackDuty {
    /** Call whoever rated. */
    CALL,
    /** Put right what went wrong. */
    FIX
}
