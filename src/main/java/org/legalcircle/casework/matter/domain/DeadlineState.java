package org.legalcircle.casework.matter.domain;

/** How a deadline of a matter stands. */
public enum DeadlineState {
    /** It runs, in time or overdue. */
    OPEN,
    PAUSED,
    /** What was to be done is done, or is not to be done any more. It never changes again. */
    SATISFIED,
    /** It has passed, and law made of it what it says. It never changes again. */
    LAPSED;

    /** Whether it can still change. */
    public boolean isRunning() {
        return this == OPEN || this == PAUSED;
    }
}
