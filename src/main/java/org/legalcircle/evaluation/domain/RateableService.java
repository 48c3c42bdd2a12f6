package org.legalcircle.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.platform.error.Refused;

/** A service that is over. It never changes. */
@Entity
@Immutable
@Table(schema = "evaluation", name = "service")
public class RateableService {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "citizen_id")
    private UUID citizenId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "worker_id")
    private UUID workerId;

    @Column(name = "served_at")
    private Instant servedAt;

    @Column(name = "rate_until")
    private Instant rateUntil;

    /** For the persistence layer. */
    protected RateableService() {}

    /**
     * One that has just ended.
     *
     * @param served by whom it was done
     * @param rateUntil the first moment that is too late to rate it
     */
    public RateableService(
            UUID id,
            ServiceKind kind,
            UUID subjectId,
            UUID citizenId,
            ServedBy served,
            Instant servedAt,
            Instant rateUntil) {
        this.id = id;
        this.kind = kind;
        this.subjectId = subjectId;
        this.citizenId = citizenId;
        this.organisationId = served.organisationId();
        this.organisationPath = served.organisationPath();
        this.workerId = served.workerId();
        this.servedAt = servedAt;
        this.rateUntil = rateUntil;
    }

    /** Refuses once it ended too long ago. */
    public void requireRateableAt(Instant now) {
        if (!now.isBefore(rateUntil)) {
            throw new Refused(EvaluationRefusal.RATING_TOO_LATE);
        }
    }

    /** Identity of this row, not of what was done. */
    public UUID id() {
        return id;
    }

    public ServiceKind kind() {
        return kind;
    }

    /** The matter or booking. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Who was served, and may rate. */
    public UUID citizenId() {
        return citizenId;
    }

    /** By whom it was done. */
    public ServedBy servedBy() {
        return new ServedBy(organisationId, organisationPath, workerId);
    }

    public Instant servedAt() {
        return servedAt;
    }

    /** The first moment that is too late to rate it. */
    public Instant rateUntil() {
        return rateUntil;
    }
}
