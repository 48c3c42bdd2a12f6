package org.legalcircle.casework.matter;

/** What has to be done until a deadline; of each kind a matter has at most one that runs. */
public enum DeadlineKind {
    /** Accept or decline, from the submission on. */
    DECISION,
    /** The applicant supplements, from the request on. */
    SUPPLEMENT,
    /** Conclude, from the acceptance on. */
    CONCLUSION,
    /** The organisation a matter was offered to answers. */
    HAND_OVER
}
