package org.legalcircle.consultation.domain;

/** Life of a place on the waitlist. */
public enum WaitlistStage {
    WAITING,
    /** A seat is kept; the citizen has a while to take it. */
    OFFERED,
    ACCEPTED,
    /** The citizen went. */
    LEFT,
    /** The time the citizen wanted is over. */
    LAPSED
}
