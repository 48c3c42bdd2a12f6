package org.legalcircle.casework.mediation.domain;

/** Whether a party wants the mediation. */
public enum Consent {
    PENDING,
    GIVEN,
    REFUSED
}
