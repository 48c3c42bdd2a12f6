package org.legalcircle.casework.mediation.domain;

/** Whether somebody came to a session. */
public enum Attendance {
    PRESENT,
    /** Said so before, with a reason. */
    EXCUSED,
    ABSENT
}
