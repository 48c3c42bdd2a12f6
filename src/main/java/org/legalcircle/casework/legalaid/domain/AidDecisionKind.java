package org.legalcircle.casework.legalaid.domain;

/** What was decided about an application. */
public enum AidDecisionKind {
    GRANT,
    REFUSAL,
    EMERGENCY_GRANT,
    /** What was granted in an emergency is taken back (Zhejiang Legal Aid Regulation art. 18). */
    REVOCATION,
    TERMINATION,
    /** The bureau found a decision right (Legal Aid Law art. 49). */
    UPHOLDING,
    /** The bureau found a decision wrong, and aid is given. */
    CORRECTION;

    /** Whether it is the first decision, of which there is one. */
    public boolean isFirst() {
        return this == GRANT || this == REFUSAL || this == EMERGENCY_GRANT;
    }

    /** Whether the applicant may object to it, at the bureau (Legal Aid Law art. 49). */
    public boolean isOpenToObjection() {
        return this == REFUSAL || this == REVOCATION || this == TERMINATION;
    }
}
