package org.legalcircle.evaluation.domain;

/** How much of a bad rating somebody sees. */
public enum Sight {
    /** All of it: whoever calls back, and administrators of the branch; never who was rated. */
    ALL,
    /** What came of it once the loop is closed, without who rated, what and with which words: whoever works there. */
    OUTCOME,
    NOTHING
}
