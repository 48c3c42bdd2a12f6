package org.legalcircle.consultation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a booking came to its end: given up, or held and written up. */
@Embeddable
public class Ending {
    @Enumerated(EnumType.STRING)
    @Column(name = "cancelled_by")
    private CancelledBy cancelledBy;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "outcome_note")
    private String outcomeNote;

    /** For the persistence layer. */
    protected Ending() {}

    /** Given up; the reason may be null. */
    static Ending cancelled(CancelledBy by, String reason) {
        var ending = new Ending();
        ending.cancelledBy = by;
        ending.cancelReason = reason;
        return ending;
    }

    /** The consultation took place; the note may be null. */
    static Ending completed(Outcome how, String note) {
        var ending = new Ending();
        ending.outcome = how;
        ending.outcomeNote = note;
        return ending;
    }
}
