package org.legalcircle.casework.legalaid.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** A question to another body about what an applicant stated (Legal Aid Law art. 41). */
@Entity
@Table(schema = "legalaid", name = "verification")
public class AidVerification extends Aggregate {
    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private Sealed question;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    private Sealed answer;

    private Boolean confirmed;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** For the persistence layer. */
    protected AidVerification() {}

    private AidVerification(UUID id, UUID application, String body, Sealed question, UUID by, Instant at) {
        super(id);
        this.applicationId = application;
        this.body = body;
        this.question = question;
        this.askedBy = by;
        this.askedAt = at;
    }

    /** Asks a body. */
    static AidVerification ask(UUID id, UUID application, String body, Sealed question, UUID by, Instant at) {
        return new AidVerification(id, application, body, question, by, at);
    }

    /** The body has answered; an answer is never changed. */
    void answer(boolean confirms, Sealed words, UUID by, Instant at) {
        if (!isOpen()) {
            throw new Refused(AidApplicationRefusal.AID_VERIFICATION_ANSWERED);
        }
        confirmed = confirms;
        answer = words;
        answeredBy = by;
        answeredAt = at;
    }

    /** Whether it is still to be answered. */
    public boolean isOpen() {
        return answeredAt == null;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** Who was asked, by the name of the body. */
    public String body() {
        return body;
    }

    public Sealed question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The answer; null as long as there is none. */
    public Sealed answer() {
        return answer;
    }

    /** Whether the answer confirms what was stated; null as long as there is none. */
    public Boolean confirmed() {
        return confirmed;
    }

    /** When it was answered; null as long as it was not. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
