package org.legalcircle.casework.legalaid.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidObjectionOverdue;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.time.WorkingCalendar;

/** An objection to a refusal or a termination: the bureau decides in five days from its receipt (Legal Aid Law art. 49). */
@Entity
@Table(schema = "legalaid", name = "objection")
public class AidObjection extends Aggregate {
    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "citizen_id", updatable = false)
    private UUID citizenId;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "decision_id", updatable = false)
    private UUID decisionId;

    @Column(updatable = false)
    private Sealed grounds;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    private Deadline deadline;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For the persistence layer. */
    protected AidObjection() {}

    private AidObjection(UUID id, AidApplication of, AidDecision against, Sealed grounds, Deadline deadline) {
        super(id);
        this.applicationId = of.id();
        this.citizenId = of.citizenId();
        this.organisationId = of.organisationId();
        this.decisionId = against.id();
        this.grounds = grounds;
        this.filedAt = deadline.startedAt();
        runUntil(deadline);
    }

    /** An applicant objects; the time of the bureau begins. */
    static AidObjection file(UUID id, AidApplication of, AidDecision against, Sealed grounds, Deadline deadline) {
        return new AidObjection(id, of, against, grounds, deadline);
    }

    /** How it ends. */
    public enum Outcome {
        UPHELD,
        CORRECTION_ORDERED
    }

    void decide(Outcome how, UUID by, Instant at) {
        outcome = how;
        decidedBy = by;
        decidedAt = at;
    }

    /** Tells that its time has passed; false where somebody was faster. */
    public boolean escalate(Instant now) {
        if (outcome != null || escalatedAt != null || !deadline.overdueAt(now)) {
            return false;
        }
        escalatedAt = now;
        raise(new AidObjectionOverdue(applicationId, id(), citizenId, organisationId, dueAt, now));
        return true;
    }

    /** Counts its time by another calendar, as long as nothing came of it. */
    public void recount(WorkingCalendar by) {
        if (outcome == null && escalatedAt == null) {
            runUntil(deadline.countedBy(by));
        }
    }

    private void runUntil(Deadline next) {
        deadline = next;
        calendarVersion = next.calendarVersion();
        dueAt = next.dueAt();
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** The decision it is against. */
    public UUID decisionId() {
        return decisionId;
    }

    public Sealed grounds() {
        return grounds;
    }

    public Instant filedAt() {
        return filedAt;
    }

    /** When its time is over, exclusive. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How it ended; null as long as it has not. */
    public Outcome outcome() {
        return outcome;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
