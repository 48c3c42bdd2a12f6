package org.legalcircle.evaluation;

/** How the work on a bad rating came to its end. */
public enum CallBackEnding {
    RE_RATED,
    /** Nobody rated again in time. */
    LAPSED,
    /** The rating was mistaken. */
    MISTAKEN
}
