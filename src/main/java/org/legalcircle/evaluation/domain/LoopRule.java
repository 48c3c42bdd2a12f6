package org.legalcircle.evaluation.domain;

import java.time.Duration;
import java.time.Instant;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.evaluation.CallBackDuty;
import org.legalcircle.platform.time.WorkingCalendar;

/**
 * How long the steps of a closed loop may take.
 *
 * @param call to call, from the rating on
 * @param fix to put it right, from the rating on
 * @param tries so many calls that reached nobody are enough
 */
public record LoopRule(
        Period call,
        Period fix,
        Duration warnBeforeCall,
        Duration warnBeforeFix,
        Duration rateAgainWithin,
        int tries,
        WorkingCalendar calendar) {
    Deadline deadline(CallBackDuty duty, Instant ratedAt) {
        return Deadline.startingAt(ratedAt, duty == CallBackDuty.CALL ? call : fix, calendar);
    }

    Duration warnBefore(CallBackDuty duty) {
        return duty == CallBackDuty.CALL ? warnBeforeCall : warnBeforeFix;
    }
}
