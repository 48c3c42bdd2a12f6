package org.legalcircle.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** The claim that a rating was mistaken, as when somebody meant another service. Two people have a part in it. */
@Embeddable
public class Complaint {
    @Column(name = "complaint_by")
    private UUID filedBy;

    @Column(name = "complaint_words")
    private Sealed words;

    @Column(name = "complaint_at")
    private Instant filedAt;

    @Column(name = "complaint_upheld")
    private Boolean upheld;

    @Column(name = "complaint_reason")
    private Sealed reason;

    @Column(name = "complaint_decided_by")
    private UUID decidedBy;

    @Column(name = "complaint_decided_at")
    private Instant decidedAt;

    /** For the persistence layer. */
    protected Complaint() {}

    static Complaint file(UUID staff, Sealed words, Instant now) {
        var complaint = new Complaint();
        complaint.filedBy = staff;
        complaint.words = words;
        complaint.filedAt = now;
        return complaint;
    }

    void decide(UUID staff, boolean found, Sealed why, Instant now) {
        if (upheld != null) {
            throw new Refused(EvaluationRefusal.NO_COMPLAINT_OPEN);
        }
        if (staff.equals(filedBy)) {
            throw new Refused(EvaluationRefusal.DECIDER_NOT_SUITABLE);
        }
        upheld = found;
        reason = why;
        decidedBy = staff;
        decidedAt = now;
    }

    /** Why it is said to be mistaken. */
    public Sealed words() {
        return words;
    }

    /** Whether it was found to be; null as long as that is open. */
    public Boolean upheld() {
        return upheld;
    }

    /** Why it was found to be mistaken, or not to be; null as long as that is open. */
    public Sealed reason() {
        return reason;
    }
}
