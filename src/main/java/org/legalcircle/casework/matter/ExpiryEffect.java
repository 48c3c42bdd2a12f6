package org.legalcircle.casework.matter;

/** What law, or where it is silent the house, makes of a deadline that has passed. */
public enum ExpiryEffect {
    /** Silence means that it was accepted. */
    DEEMED_ACCEPTED,
    /** Silence means that the applicant gave up. */
    DEEMED_WITHDRAWN,
    /** Nothing by itself: it is told to the holder, then to the holder's superior. */
    ESCALATE
}
