package org.legalcircle.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.legalcircle.platform.privacy.Sealed;

/** How whoever rated badly was called. */
@Embeddable
public class CallsMade {
    @Column(name = "calls")
    private int count;

    @Enumerated(EnumType.STRING)
    @Column(name = "call_outcome")
    private CallOutcome outcome;

    @Column(name = "call_note")
    private Sealed note;

    /** For the persistence layer. */
    protected CallsMade() {}

    private CallsMade(int count, CallOutcome outcome, Sealed note) {
        this.count = count;
        this.outcome = outcome;
        this.note = note;
    }

    static CallsMade none() {
        return new CallsMade(0, null, null);
    }

    CallsMade and(CallOutcome next, Sealed words) {
        return new CallsMade(count + 1, next, words);
    }

    boolean areEnough(int tries) {
        return outcome != CallOutcome.NOT_REACHED || count >= tries;
    }

    /** How many there were. */
    public int count() {
        return count;
    }

    /** What came of the last one; null where there was none. */
    public CallOutcome outcome() {
        return outcome;
    }

    /** What was noted about the last one; null where nothing was. */
    public Sealed note() {
        return note;
    }
}
