package org.legalcircle.casework.mediation.domain;

/** What somebody has to do by an agreement. */
public enum ObligationKind {
    PAYMENT,
    /** Something else than to pay, as to rebuild a wall. */
    ACT,
    /** To leave something alone; it lasts. */
    FORBEARANCE
}
