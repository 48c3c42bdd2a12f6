package org.legalcircle.casework.mediation.domain;

/** How far a part of an obligation is performed. */
public enum InstalmentState {
    OPEN,
    PARTLY_PERFORMED,
    PERFORMED,
    /** Somebody said, after its day, that it was not performed; late performance still heals it. */
    BREACHED
}
