package org.legalcircle.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.evaluation.EvaluationGiven;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.privacy.Sealed;

/** What a citizen thinks of a service: one for each. */
@Entity
@Table(schema = "evaluation", name = "evaluation")
public class Evaluation extends Aggregate {
    private static final String COMMA = ",";

    @Column(name = "service_id", updatable = false)
    private UUID serviceId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ServiceKind kind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "citizen_id", updatable = false)
    private UUID citizenId;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "organisation_path", updatable = false)
    private String organisationPath;

    @Column(name = "worker_id", updatable = false)
    private UUID workerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Satisfaction level;

    @Column(updatable = false)
    private String reasons;

    @Column(updatable = false)
    private Sealed comment;

    @Column(name = "rated_at", updatable = false)
    private Instant ratedAt;

    /** For the persistence layer. */
    protected Evaluation() {}

    private Evaluation(UUID id) {
        super(id);
    }

    /**
     * Somebody rates; refused where the service ended too long ago.
     *
     * @param comment null where nothing was written
     */
    public static Evaluation give(
            UUID id,
            RateableService service,
            Satisfaction level,
            List<RatingReason> reasons,
            Sealed comment,
            Instant now) {
        service.requireRateableAt(now);
        var evaluation = new Evaluation(id);
        evaluation.serviceId = service.id();
        evaluation.kind = service.kind();
        evaluation.subjectId = service.subjectId();
        evaluation.citizenId = service.citizenId();
        evaluation.organisationId = service.servedBy().organisationId();
        evaluation.organisationPath = service.servedBy().organisationPath();
        evaluation.workerId = service.servedBy().workerId();
        evaluation.level = level;
        evaluation.reasons = reasons.stream().distinct().map(Enum::name).collect(Collectors.joining(COMMA));
        evaluation.comment = comment;
        evaluation.ratedAt = now;
        evaluation.raise(new EvaluationGiven(id, service.kind(), evaluation.organisationId, now));
        return evaluation;
    }

    public ServiceKind kind() {
        return kind;
    }

    /** The matter or booking that was rated. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Who rated. */
    public UUID citizenId() {
        return citizenId;
    }

    /** Who is rated. */
    public ServedBy servedBy() {
        return new ServedBy(organisationId, organisationPath, workerId);
    }

    /** What the citizen chose first; it stays, whatever is made of it. */
    public Satisfaction level() {
        return level;
    }

    /** Why; empty where nothing was chosen. */
    public List<RatingReason> reasons() {
        return Arrays.stream(reasons.split(COMMA))
                .filter(name -> !name.isEmpty())
                .map(RatingReason::valueOf)
                .toList();
    }

    /** What was written; null where nothing was. */
    public Sealed comment() {
        return comment;
    }

    public Instant ratedAt() {
        return ratedAt;
    }
}
