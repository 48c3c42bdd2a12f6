package org.legalcircle.casework.mediation.domain;

import java.util.Map;
import java.util.Set;
import org.legalcircle.platform.error.Refused;

/** Life of a judicial confirmation: each stage names those that may follow it. */
public enum ConfirmationStage {
    /** Some parties have asked; a court hears only all together. */
    ASKED,
    /** All parties have asked, in time. */
    APPLIED,
    /** The court has taken it up (PM-04). */
    FILED,
    /** The court has not taken it up; the parties may ask anew in time. */
    NOT_FILED,
    /** The agreement can be enforced (PM-06). */
    CONFIRMED,
    /** The parties may vary it, go on with mediation, or sue (PM-06). */
    DISMISSED;

    private Set<ConfirmationStage> followers() {
        return switch (this) {
            case ASKED -> Set.of(APPLIED);
            case APPLIED -> Set.of(FILED, NOT_FILED);
            case FILED -> Set.of(CONFIRMED, DISMISSED);
            case NOT_FILED, CONFIRMED, DISMISSED -> Set.of();
        };
    }

    /** The next stage; refuses one that may not follow. */
    ConfirmationStage to(ConfirmationStage next) {
        if (!followers().contains(next)) {
            throw new Refused(AgreementRefusal.CONFIRMATION_STAGE_FORBIDS, Map.of("stage", this));
        }
        return next;
    }
}
