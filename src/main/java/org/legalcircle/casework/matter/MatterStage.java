package org.legalcircle.casework.matter;

import java.util.Map;
import java.util.Set;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refused;

/** Life of a matter, the same for all lines: each stage names the stages that may follow it. */
public enum MatterStage {
    SUBMITTED,
    /** The applicant was told, once, all that is missing. */
    SUPPLEMENT_REQUESTED,
    ACCEPTED,
    DECLINED,
    /** Somebody works on it; what happens inside is the line's own. */
    IN_PROGRESS,
    SUSPENDED,
    CONCLUDED,
    /** The applicant gave it up, or is deemed by law to have done so. */
    WITHDRAWN;

    private Set<MatterStage> followers() {
        return switch (this) {
            case SUBMITTED -> Set.of(SUPPLEMENT_REQUESTED, ACCEPTED, DECLINED, WITHDRAWN);
            case SUPPLEMENT_REQUESTED -> Set.of(SUBMITTED, DECLINED, WITHDRAWN);
            case ACCEPTED -> Set.of(IN_PROGRESS, SUSPENDED, CONCLUDED, WITHDRAWN);
            case IN_PROGRESS -> Set.of(SUSPENDED, CONCLUDED, WITHDRAWN);
            case SUSPENDED -> Set.of(ACCEPTED, IN_PROGRESS, CONCLUDED, WITHDRAWN);
            case DECLINED, CONCLUDED, WITHDRAWN -> Set.of();
        };
    }

    /** The next stage; refuses one that may not follow. */
    public MatterStage to(MatterStage next) {
        if (!followers().contains(next)) {
            throw refused();
        }
        return next;
    }

    /** Whether something can still happen in it. */
    public boolean isOpen() {
        return !followers().isEmpty();
    }

    /**
     * Where it goes on after the decision that ended it was corrected; refuses what was neither declined nor concluded.
     *
     * @param worked whether somebody works on it
     */
    public MatterStage reopened(boolean worked) {
        if (this != DECLINED && this != CONCLUDED) {
            throw refused();
        }
        return worked ? IN_PROGRESS : ACCEPTED;
    }

    /** That something is not possible in this stage. */
    public Refused refused() {
        return new Refused(MatterRefusal.MATTER_STAGE_FORBIDS, Map.of("stage", this));
    }
}
