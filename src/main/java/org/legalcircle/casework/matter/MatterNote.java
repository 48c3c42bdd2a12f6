package org.legalcircle.casework.matter;

/** What is written into the timeline of a matter from beside the kernel. */
public enum MatterNote {
    TASK_ASSIGNED,
    TASK_REPORTED,
    TASK_COMPLETED,
    TASK_ACCEPTED,
    TASK_RETURNED,
    TASK_REVOKED,
    TASK_OVERDUE,
    URGED,
    URGED_BY_APPLICANT(true),
    URGE_ANSWERED,
    APPLICANT_ANSWERED(true),
    URGE_UNANSWERED;

    private final boolean forApplicant;

    MatterNote() {
        this(false);
    }

    MatterNote(boolean forApplicant) {
        this.forApplicant = forApplicant;
    }

    /** Whether the applicant reads it too. */
    public boolean isForApplicant() {
        return forApplicant;
    }
}
