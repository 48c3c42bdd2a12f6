package org.legalcircle.identity.domain;

/** What a staff member looks at an identity card for. */
public enum CheckPurpose {
    COUNTER_SERVICE,
    CONSULTATION,
    MEDIATION,
    LEGAL_AID,
    COMMUNITY_CORRECTION
}
