package org.legalcircle.casework.mediation;

import java.util.Map;
import java.util.Set;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.platform.error.Refused;

/** Life of a mediation inside its matter: each stage names the stages that may follow it. */
public enum MediationStage {
    REGISTERED,
    /** Somebody of the other side was invited. */
    CONSENT_PENDING,
    /** All parties consent, and it was taken up; it is so again where its mediator has stepped back. */
    ACCEPTED,
    /** A mediator was appointed. */
    ASSIGNED,
    MEDIATING,
    AGREED_ORAL,
    AGREED_WRITTEN,
    PERFORMING,
    PERFORMED,
    BREACHED,
    ARCHIVED,
    /** A level above holds it and has not appointed a mediator yet. */
    TRANSFERRED_UP,
    /** A party clearly refused (People's Mediation Law art. 17). */
    REFUSED_BY_PARTY,
    NOT_ACCEPTED,
    /** No agreement was reached, or a party ended it (arts. 23, 26). */
    FAILED_TERMINATED,
    WITHDRAWN;

    private Set<MediationStage> followers() {
        return switch (this) {
            case REGISTERED -> Set.of(CONSENT_PENDING, ACCEPTED, NOT_ACCEPTED, REFUSED_BY_PARTY, WITHDRAWN);
            case CONSENT_PENDING -> Set.of(ACCEPTED, NOT_ACCEPTED, REFUSED_BY_PARTY, WITHDRAWN);
            case ACCEPTED, TRANSFERRED_UP -> Set.of(ASSIGNED, TRANSFERRED_UP, FAILED_TERMINATED, WITHDRAWN);
            case ASSIGNED -> Set.of(ACCEPTED, ASSIGNED, MEDIATING, TRANSFERRED_UP, FAILED_TERMINATED, WITHDRAWN);
            case MEDIATING ->
                Set.of(AGREED_ORAL, AGREED_WRITTEN, ACCEPTED, ASSIGNED, TRANSFERRED_UP, FAILED_TERMINATED, WITHDRAWN);
            case AGREED_WRITTEN -> Set.of(MEDIATING, PERFORMING, PERFORMED, BREACHED, FAILED_TERMINATED, WITHDRAWN);
            case AGREED_ORAL -> Set.of(PERFORMING, PERFORMED, BREACHED);
            case PERFORMING -> Set.of(PERFORMED, BREACHED);
            case BREACHED -> Set.of(PERFORMING, PERFORMED);
            case PERFORMED -> Set.of(ARCHIVED);
            case ARCHIVED, REFUSED_BY_PARTY, NOT_ACCEPTED, FAILED_TERMINATED, WITHDRAWN -> Set.of();
        };
    }

    /** The next stage; refuses one that may not follow. */
    public MediationStage to(MediationStage next) {
        if (!followers().contains(next)) {
            throw refused();
        }
        return next;
    }

    /** Whether something can still happen in it. */
    public boolean isOpen() {
        return !followers().isEmpty();
    }

    /** Whether nobody has taken it up yet. */
    public boolean isBeforeAcceptance() {
        return this == REGISTERED || this == CONSENT_PENDING;
    }

    /** Whether the parties have agreed, whatever became of it. */
    public boolean isAgreed() {
        return switch (this) {
            case AGREED_ORAL, AGREED_WRITTEN, PERFORMING, PERFORMED, BREACHED, ARCHIVED -> true;
            default -> false;
        };
    }

    /** Whether it came to nothing, and other routes are left. */
    public boolean hasFailed() {
        return this == REFUSED_BY_PARTY || this == NOT_ACCEPTED || this == FAILED_TERMINATED;
    }

    /** That something is not possible in this stage. */
    public Refused refused() {
        return new Refused(MediationRefusal.MEDIATION_STAGE_FORBIDS, Map.of("stage", this));
    }
}
