package org.legalcircle.casework.matter.domain;

/** Who may read an entry of the timeline. */
public enum Audience {
    /** The applicant, and staff. */
    CITIZEN,
    STAFF
}
