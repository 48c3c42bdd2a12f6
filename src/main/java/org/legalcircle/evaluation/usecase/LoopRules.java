package org.legalcircle.evaluation.usecase;

import jakarta.inject.Singleton;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.evaluation.EvaluationSettings;
import org.legalcircle.evaluation.domain.LoopRule;
import org.legalcircle.platform.time.WorkingCalendar;

/** The rule of closed loops as it is configured. */
@Singleton
class LoopRules {
    private final EvaluationSettings settings;
    private final WorkingCalendar calendar;

    LoopRules(EvaluationSettings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    LoopRule rule() {
        return by(calendar);
    }

    /** The same by another calendar. */
    LoopRule by(WorkingCalendar other) {
        return new LoopRule(
                Period.workingDays(settings.callWorkingDays()),
                Period.workingDays(settings.fixWorkingDays()),
                settings.warnBeforeCall(),
                settings.warnBeforeFix(),
                settings.rateAgainWithin(),
                settings.callTries(),
                other);
    }
}
