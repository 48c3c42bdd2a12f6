package org.legalcircle.casework.matter.store;

/** The parts of an archived file, in their order. */
public enum ArchiveSection {
    /** The matter itself: its number, whose it is, who held it, how it ended. */
    COVER,
    /** What the applicant filled in. */
    APPLICATION,
    /** Acceptance, refusal, conclusion, withdrawal: the entries of the timeline that decide. */
    DECISION,
    /** Papers of the line's own. */
    PAPER,
    DOCUMENT,
    /** What else happened. */
    COURSE,
    DEADLINE,
    HAND_OVER
}
