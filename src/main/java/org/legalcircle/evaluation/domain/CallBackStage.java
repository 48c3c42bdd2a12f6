package org.legalcircle.evaluation.domain;

import java.util.Map;
import org.legalcircle.platform.error.Refused;

/** What was done about a bad rating so far. */
public enum CallBackStage {
    OPEN,
    ASSIGNED,
    /** Whoever rated was called, or would not be, or could not be reached. */
    CALLED,
    FIXED,
    CLOSED;

    /** Whether it still has to be put right. */
    public boolean isToBeFixed() {
        return compareTo(FIXED) < 0;
    }

    void require(boolean fits) {
        if (!fits) {
            throw new Refused(EvaluationRefusal.CALL_BACK_STAGE_FORBIDS, Map.of("stage", name()));
        }
    }
}
