package org.legalcircle.evaluation.domain;

/** Why somebody rates as they do, for those who would rather not write. */
public enum RatingReason {
    QUICK,
    FRIENDLY,
    CLEAR,
    SOLVED,
    SLOW,
    UNFRIENDLY,
    UNCLEAR,
    UNSOLVED,
    SENT_AROUND,
    CHARGED,
    PLACE_UNSUITABLE,
    APP_UNSUITABLE
}
