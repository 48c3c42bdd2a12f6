package org.legalcircle.casework.mediation.domain;

/** What a party is to the law. */
public enum PartyKind {
    NATURAL,
    /** A company, an association, an authority. */
    LEGAL
}
