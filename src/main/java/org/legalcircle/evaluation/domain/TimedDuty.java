package org.legalcircle.evaluation.domain;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.evaluation.CallBackDuty;

/** Something that has to be done by a deadline. */
@Embeddable
public class TimedDuty {
    /** The superior hears of it a day after the holder, as with the deadlines of matters. */
    private static final Duration UNTIL_SUPERIOR = Duration.ofDays(1);

    private Deadline deadline;
    private Instant dueAt;
    private Instant metAt;

    /** For the persistence layer. */
    protected TimedDuty() {}

    private TimedDuty(Deadline deadline, Instant metAt) {
        this.deadline = deadline;
        this.dueAt = deadline.dueAt();
        this.metAt = metAt;
    }

    static TimedDuty by(Deadline deadline) {
        return new TimedDuty(deadline, null);
    }

    TimedDuty met(Instant now) {
        return new TimedDuty(deadline, now);
    }

    /** What was done stays as it was. */
    TimedDuty countedBy(LoopRule rule) {
        return isMet() ? this : new TimedDuty(deadline.countedBy(rule.calendar()), null);
    }

    /** What is to be told from now on; nothing once it was done. */
    Stream<DutySignal> signals(CallBackDuty duty, LoopRule rule, Instant now) {
        return isMet()
                ? Stream.empty()
                : Stream.of(
                                new DutySignal(duty, DutyMoment.WARNING, dueAt.minus(rule.warnBefore(duty))),
                                new DutySignal(duty, DutyMoment.MISSED, dueAt),
                                new DutySignal(duty, DutyMoment.ESCALATED, dueAt.plus(UNTIL_SUPERIOR)))
                        .filter(signal -> signal.moment() != DutyMoment.WARNING
                                || signal.at().isAfter(now));
    }

    /** The first moment that is too late. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Whether it was done, in time or not. */
    public boolean isMet() {
        return metAt != null;
    }

    /** Whether it was not done by then, and should have been. */
    public boolean isOverdueAt(Instant now) {
        return !isMet() && !now.isBefore(dueAt);
    }
}
