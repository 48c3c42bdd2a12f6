package org.legalcircle.casework.matter.domain;

import java.time.Instant;
import java.util.List;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.casework.matter.Procedure;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;

/** Somebody acts on a matter: who, when, and by which rules. */
public record Act(Actor actor, Procedure procedure, WorkingCalendar calendar, Instant now) {
    /** Refuses who is not named by the procedure to decide. */
    void requireDecider() {
        if (!actor.isOneOf(procedure.deciders())) {
            throw new Refused(MatterRefusal.POSITION_REQUIRED);
        }
    }

    /** Refuses who is named neither to work on it nor to decide. */
    void requireWorker() {
        if (!actor.isOneOf(procedure.workers())) {
            requireDecider();
        }
    }

    /** Refuses who is not named by law to approve more time for a deadline of that kind. */
    void requireApprover(DeadlineKind kind) {
        var limit = procedure.limit(kind);
        if (limit != null
                && !limit.extension().approvers().isEmpty()
                && !actor.isOneOf(limit.extension().approvers())) {
            throw new Refused(MatterRefusal.APPROVER_REQUIRED);
        }
    }

    /** The ground of that name; refuses one the procedure does not know. */
    LawfulGround suspension(String code) {
        return ground(procedure.suspensions(), code);
    }

    private static LawfulGround ground(List<LawfulGround> known, String code) {
        return known.stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(MatterRefusal.GROUND_NOT_LAWFUL));
    }
}
