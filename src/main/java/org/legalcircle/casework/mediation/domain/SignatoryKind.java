package org.legalcircle.casework.mediation.domain;

/** Who has to sign before a written agreement takes effect (People's Mediation Law art. 29). */
public enum SignatoryKind {
    PARTY,
    MEDIATOR,
    /** The committee puts its seal under it. */
    COMMITTEE
}
