package org.legalcircle.casework.matter.domain;

/** What is to happen at a certain moment of a deadline. */
public enum SignalKind {
    /** It comes near: the holder is told. */
    WARNING,
    /** It has passed: the holder is told. */
    MISSED,
    /** It passed some time ago: the holder's superior is told. */
    ESCALATED,
    /** It has passed, and law says what follows. */
    EFFECT
}
