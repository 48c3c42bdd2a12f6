package org.legalcircle.casework.legalaid.domain;

/** What the law calls an emergency (Legal Aid Law art. 44). */
public enum EmergencyGround {
    /** Fewer than seven days are left to sue, to go to arbitration or to ask for reconsideration. */
    TERM_ENDS,
    /** Property has to be preserved, or advance execution to be asked for, at once. */
    PRESERVATION,
    /** Another emergency by law or regulation. */
    OTHER
}
