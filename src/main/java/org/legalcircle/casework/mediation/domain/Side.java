package org.legalcircle.casework.mediation.domain;

/** On which side of a dispute a party stands. */
public enum Side {
    APPLICANT,
    RESPONDENT
}
