package org.legalcircle.casework.mediation.domain;

/** How a party told its consent. */
public enum ConsentMethod {
    /** By asking for the mediation. */
    REQUEST,
    /** By the link of an invitation. */
    INVITATION,
    /** To staff, who recorded it: in any form (People's Mediation Law art. 17). */
    RECORDED
}
