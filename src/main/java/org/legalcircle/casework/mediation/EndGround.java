package org.legalcircle.casework.mediation;

/** Why a mediation was ended without an agreement (People's Mediation Law arts. 23, 26). */
public enum EndGround {
    NO_AGREEMENT,
    /** A party has the right to end it at any time. */
    PARTY_ENDED,
    PARTY_ABSENT,
    /** There was no dispute between the parties, or it was staged. */
    NOT_GENUINE
}
