package org.legalcircle.evaluation.domain;

/** A moment of a duty at which somebody is told. */
public enum DutyMoment {
    /** It comes near: the holder is told. */
    WARNING,
    /** It has passed: the holder is told. */
    MISSED,
    /** It passed some time ago: the holder's superior is told. */
    ESCALATED
}
