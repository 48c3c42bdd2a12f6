package org.legalcircle.consultation.domain;

/** Who is offered a free seat first, as the citizen declares it; within one priority, who waited longest. */
public enum Priority {
    /** A limitation period about to end, violence at home, a hearing near; the reason is told to the staff. */
    URGENT,
    /** Sixty years or older. */
    ELDER,
    NONE
}
