package org.legalcircle.casework.legalaid.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.privacy.Sealed;

/** A written decision about an application, as it was made: it never changes. */
@Entity
@Table(schema = "legalaid", name = "decision")
public class AidDecision {
    @Id
    private UUID id;

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AidDecisionKind kind;

    @Column(updatable = false)
    private String article;

    @Column(updatable = false)
    private Sealed reasons;

    @Column(name = "rules_version", updatable = false)
    private String rulesVersion;

    @Column(updatable = false)
    private String assessment;

    @Column(name = "decided_by", updatable = false)
    private UUID decidedBy;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    /** For the persistence layer. */
    protected AidDecision() {}

    private AidDecision(UUID id, UUID application, int position, Ruling ruling, UUID by, Instant at) {
        this.id = id;
        this.applicationId = application;
        this.position = position;
        this.kind = ruling.kind();
        this.article = ruling.article();
        this.reasons = ruling.reasons();
        this.rulesVersion = ruling.rulesVersion();
        this.assessment = ruling.assessment();
        this.decidedBy = by;
        this.decidedAt = at;
    }

    static AidDecision of(UUID id, UUID application, int position, Ruling ruling, UUID by, Instant at) {
        return new AidDecision(id, application, position, ruling, by, at);
    }

    /**
     * What is decided, before it is one of somebody's.
     *
     * @param article what in law it rests on
     * @param reasons sealed for the application
     * @param rulesVersion of the eligibility rules it was assessed by; null where nothing was assessed
     * @param assessment line by line, as JSON; null where nothing was assessed
     */
    public record Ruling(
            AidDecisionKind kind, String article, Sealed reasons, String rulesVersion, String assessment) {}

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** 1 for the first about its application. */
    public int position() {
        return position;
    }

    public AidDecisionKind kind() {
        return kind;
    }

    /** What in law it rests on. */
    public String article() {
        return article;
    }

    public Sealed reasons() {
        return reasons;
    }

    /** The version of the eligibility rules; null where nothing was assessed. */
    public String rulesVersion() {
        return rulesVersion;
    }

    /** The assessment as JSON; null where nothing was assessed. */
    public String assessment() {
        return assessment;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
