package org.legalcircle.casework.legalaid;

import java.util.Map;
import java.util.Set;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.platform.error.Refused;

/** Life of an application for legal aid: each stage names the stages that may follow it (Legal Aid Law arts. 38 to 49). */
public enum AidStage {
    /** Only the applicant sees it; it expires. */
    DRAFT,
    SUBMITTED,
    /** The applicant was told, once, all that is missing (art. 43). */
    MATERIALS_REQUESTED,
    /** What was missing did not come in time (art. 43). */
    DEEMED_WITHDRAWN,
    WITHDRAWN,
    /** Another agency is competent (art. 38), and has it now. */
    REFERRED,
    UNDER_REVIEW,
    GRANTED,
    REFUSED,
    /** Granted at once; the papers come later (art. 44). */
    EMERGENCY_GRANTED,
    /** The papers of an emergency came, and aid goes on as if it had been granted. */
    PAPERS_COMPLETED,
    /** The papers of an emergency did not come, or told that there is no right to aid. */
    REVOKED,
    TERMINATED,
    /** The applicant objects to a refusal or a termination (art. 49). */
    OBJECTION_FILED,
    /** The bureau found the decision right. */
    UPHELD,
    /** The bureau found it wrong: aid is granted, or goes on. */
    CORRECTION_ORDERED;

    private Set<AidStage> followers() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED ->
                Set.of(MATERIALS_REQUESTED, UNDER_REVIEW, WITHDRAWN, REFERRED, GRANTED, REFUSED, EMERGENCY_GRANTED);
            case UNDER_REVIEW -> Set.of(MATERIALS_REQUESTED, WITHDRAWN, REFERRED, GRANTED, REFUSED, EMERGENCY_GRANTED);
            case MATERIALS_REQUESTED -> Set.of(UNDER_REVIEW, WITHDRAWN, DEEMED_WITHDRAWN, REFERRED, REFUSED);
            case GRANTED, PAPERS_COMPLETED -> Set.of(TERMINATED, WITHDRAWN);
            case EMERGENCY_GRANTED -> Set.of(PAPERS_COMPLETED, REVOKED, TERMINATED, WITHDRAWN);
            case REFUSED, REVOKED, TERMINATED -> Set.of(OBJECTION_FILED);
            case OBJECTION_FILED -> Set.of(UPHELD, CORRECTION_ORDERED);
            case CORRECTION_ORDERED -> Set.of(GRANTED);
            case DEEMED_WITHDRAWN, WITHDRAWN, REFERRED, UPHELD -> Set.of();
        };
    }

    /** The next stage; refuses one that may not follow. */
    public AidStage to(AidStage next) {
        if (!followers().contains(next)) {
            throw refused();
        }
        return next;
    }

    /** Whether nothing was decided yet. */
    public boolean isBeforeDecision() {
        return this == SUBMITTED || this == MATERIALS_REQUESTED || this == UNDER_REVIEW;
    }

    /** Whether aid is given. */
    public boolean isGranted() {
        return this == GRANTED || this == EMERGENCY_GRANTED || this == PAPERS_COMPLETED;
    }

    /** Whether the applicant may object. */
    public boolean isOpenToObjection() {
        return followers().contains(OBJECTION_FILED);
    }

    /** That something is not possible in this stage. */
    public Refused refused() {
        return new Refused(AidApplicationRefusal.AID_STAGE_FORBIDS, Map.of("stage", this));
    }
}
