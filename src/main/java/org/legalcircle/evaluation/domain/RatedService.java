package org.legalcircle.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.evaluation.CallBackOpened;
import org.legalcircle.evaluation.RatingDiscounted;
import org.legalcircle.evaluation.ReRatingAsked;
import org.legalcircle.evaluation.ServiceKind;

/** What was rated, by whom, and who did it; it never changes. */
@Embeddable
public class RatedService {
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

    /** For the persistence layer. */
    protected RatedService() {}

    static RatedService of(Evaluation evaluation) {
        var served = evaluation.servedBy();
        var rated = new RatedService();
        rated.kind = evaluation.kind();
        rated.subjectId = evaluation.subjectId();
        rated.citizenId = evaluation.citizenId();
        rated.organisationId = served.organisationId();
        rated.organisationPath = served.organisationPath();
        rated.workerId = served.workerId();
        return rated;
    }

    boolean isServiceOf(UUID staff) {
        return staff.equals(workerId);
    }

    CallBackOpened opened(UUID callBack, Instant callDueAt, Instant fixDueAt, Instant now) {
        return new CallBackOpened(callBack, organisationId, kind, subjectId, citizenId, callDueAt, fixDueAt, now);
    }

    ReRatingAsked again(UUID callBack, Instant until, Instant now) {
        return new ReRatingAsked(callBack, kind, subjectId, citizenId, until, now);
    }

    RatingDiscounted discounted(UUID callBack, Instant now) {
        return new RatingDiscounted(callBack, kind, subjectId, citizenId, organisationId, now);
    }

    /** Whose service it was. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Where that lies. */
    public String organisationPath() {
        return organisationPath;
    }
}
