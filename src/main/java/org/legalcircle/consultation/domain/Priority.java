package org.legalcircle.consultation.domain;

/** Who is offered a free seat first; within one priority, who waited longest. */
public enum Priority {
    /**
     * As the citizen declares it: a limitation period about to end, violence at home, a hearing near; the reason is told
     * to the staff.
     */
    URGENT,
    /** Sixty years or older by a verified date of birth; declaring it alone counts for nothing. */
    ELDER,
    NONE
}
