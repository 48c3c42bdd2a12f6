package org.legalcircle.evaluation.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.evaluation.CallBackClosed;
import org.legalcircle.evaluation.CallBackDuty;
import org.legalcircle.evaluation.CallBackEnding;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/**
 * What an organisation does about a bad rating; it has the identifier of the rating. Assign, call, put right, ask
 * again: then the loop is closed. Who was rated has no part in that.
 */
@Entity
@Table(schema = "evaluation", name = "call_back")
public class CallBack extends Aggregate {
    @Embedded
    private RatedService rated;

    @Enumerated(EnumType.STRING)
    private CallBackStage stage;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    @Embedded
    @AttributeOverride(name = "deadline", column = @Column(name = "call_deadline"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "call_due_at"))
    @AttributeOverride(name = "metAt", column = @Column(name = "call_met_at"))
    private TimedDuty call;

    @Embedded
    @AttributeOverride(name = "deadline", column = @Column(name = "fix_deadline"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "fix_due_at"))
    @AttributeOverride(name = "metAt", column = @Column(name = "fix_met_at"))
    private TimedDuty fix;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Embedded
    private CallsMade calls;

    @Column(name = "fix_note")
    private Sealed fixNote;

    @Column(name = "rate_again_until")
    private Instant rateAgainUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_level")
    private Satisfaction secondLevel;

    @Embedded
    private Complaint complaint;

    @Enumerated(EnumType.STRING)
    private CallBackEnding ending;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** Null as long as what is to be told stays as it was planned. */
    @Transient
    private List<DutySignal> plan;

    /** For the persistence layer. */
    protected CallBack() {}

    private CallBack(UUID id) {
        super(id);
    }

    /** A rating was bad. */
    public static CallBack open(Evaluation evaluation, LoopRule rule) {
        var ratedAt = evaluation.ratedAt();
        var opened = new CallBack(evaluation.id());
        opened.rated = RatedService.of(evaluation);
        opened.calls = CallsMade.none();
        opened.stage = CallBackStage.OPEN;
        opened.call = TimedDuty.by(rule.deadline(CallBackDuty.CALL, ratedAt));
        opened.fix = TimedDuty.by(rule.deadline(CallBackDuty.FIX, ratedAt));
        opened.planBy(rule, ratedAt);
        opened.raise(opened.rated.opened(opened.id(), opened.call.dueAt(), opened.fix.dueAt(), ratedAt));
        return opened;
    }

    /** Counts what is still to be done by the calendar of the rule, which is another one. */
    public void recount(LoopRule rule, Instant now) {
        call = call.countedBy(rule);
        fix = fix.countedBy(rule);
        planBy(rule, now);
    }

    private void planBy(LoopRule rule, Instant now) {
        calendarVersion = rule.calendar().version();
        plan = stage == CallBackStage.CLOSED
                ? List.of()
                : Stream.concat(call.signals(CallBackDuty.CALL, rule, now), fix.signals(CallBackDuty.FIX, rule, now))
                        .toList();
    }

    /** What is to be told from now on, where that has changed; null where it has not. It is forgotten here. */
    public List<DutySignal> takePlan() {
        var taken = plan;
        plan = null;
        return taken;
    }

    /** How much of it somebody sees. */
    public Sight sightOf(DeskStaff staff) {
        var inBranch = staff.worksIn(rated.organisationPath());
        if (!rated.isServiceOf(staff.id()) && (staff.id().equals(assigneeId) || inBranch && staff.administers())) {
            return Sight.ALL;
        }
        return inBranch && stage == CallBackStage.CLOSED ? Sight.OUTCOME : Sight.NOTHING;
    }

    /** Refuses who sees nothing of it, as unknown. */
    public void requireSeenBy(DeskStaff staff) {
        if (sightOf(staff) == Sight.NOTHING) {
            throw new Refused(EvaluationRefusal.CALL_BACK_NOT_FOUND);
        }
    }

    /** Somebody is to call back, for the first time or in place of somebody else; never who was rated. */
    public void assign(UUID staff) {
        stage.require(stage.isToBeFixed());
        if (rated.isServiceOf(staff)) {
            throw new Refused(EvaluationRefusal.ASSIGNEE_NOT_SUITABLE);
        }
        assigneeId = staff;
        stage = stage == CallBackStage.OPEN ? CallBackStage.ASSIGNED : stage;
    }

    /** Whoever rated was called; again where nobody was reached, until there were enough calls. */
    public void recordCall(UUID staff, CallOutcome outcome, Sealed note, LoopRule rule, Instant now) {
        requireAssignee(staff);
        stage.require(stage == CallBackStage.ASSIGNED);
        calls = calls.and(outcome, note);
        if (calls.areEnough(rule.tries())) {
            stage = CallBackStage.CALLED;
            call = call.met(now);
        }
    }

    /** It was put right, and whoever rated is asked once to rate again. */
    public void fix(UUID staff, Sealed note, LoopRule rule, Instant now) {
        requireAssignee(staff);
        stage.require(stage == CallBackStage.CALLED);
        stage = CallBackStage.FIXED;
        fix = fix.met(now);
        fixNote = note;
        rateAgainUntil = now.plus(rule.rateAgainWithin());
        raise(rated.again(id(), rateAgainUntil, now));
    }

    /** The citizen rates again, and that closes the loop, whatever the rating is. */
    public void rateAgain(Satisfaction level, Instant now) {
        if (stage != CallBackStage.FIXED || !now.isBefore(rateAgainUntil)) {
            throw new Refused(EvaluationRefusal.RE_RATING_NOT_ASKED);
        }
        secondLevel = level;
        close(CallBackEnding.RE_RATED, now);
    }

    /** Staff say that the rating was mistaken; possible once. The clocks run on. */
    public void complain(UUID staff, Sealed words, Instant now) {
        if (complaint != null) {
            throw new Refused(EvaluationRefusal.COMPLAINED_BEFORE);
        }
        complaint = Complaint.file(staff, words, now);
    }

    /** Somebody else decides on that, never who was rated; a mistaken rating is kept, and counted no more. */
    public void decide(UUID staff, boolean upheld, Sealed reason, Instant now) {
        if (complaint == null) {
            throw new Refused(EvaluationRefusal.NO_COMPLAINT_OPEN);
        }
        if (rated.isServiceOf(staff)) {
            throw new Refused(EvaluationRefusal.DECIDER_NOT_SUITABLE);
        }
        complaint.decide(staff, upheld, reason, now);
        if (upheld) {
            discount(now);
        }
    }

    private void discount(Instant now) {
        raise(rated.discounted(id(), now));
        if (stage != CallBackStage.CLOSED) {
            close(CallBackEnding.MISTAKEN, now);
        }
    }

    private void close(CallBackEnding how, Instant now) {
        stage = CallBackStage.CLOSED;
        ending = how;
        closedAt = now;
        raise(new CallBackClosed(id(), rated.organisationId(), how, now));
    }

    private void requireAssignee(UUID staff) {
        if (!staff.equals(assigneeId)) {
            throw new Refused(EvaluationRefusal.ASSIGNEE_REQUIRED);
        }
    }

    public CallBackStage stage() {
        return stage;
    }

    /** What was rated. */
    public RatedService rated() {
        return rated;
    }

    /** Who has to call back; null where nobody was named. */
    public UUID assigneeId() {
        return assigneeId;
    }

    /** The call to whoever rated. */
    public TimedDuty call() {
        return call;
    }

    /** To put it right. */
    public TimedDuty fix() {
        return fix;
    }

    /** How whoever rated was called. */
    public CallsMade calls() {
        return calls;
    }

    /** What was put right; null where nothing was. */
    public Sealed fixNote() {
        return fixNote;
    }

    /** The first moment that is too late to rate again; null where nobody was asked. */
    public Instant rateAgainUntil() {
        return rateAgainUntil;
    }

    /** The second rating; null where there is none. */
    public Satisfaction secondLevel() {
        return secondLevel;
    }

    /** That the rating was mistaken; null where nobody said so. */
    public Complaint complaint() {
        return complaint;
    }

    /** Whether the rating counts: it was not found to be mistaken. */
    public boolean isCounted() {
        return complaint == null || !Boolean.TRUE.equals(complaint.upheld());
    }

    /** How it came to its end; null as long as it goes on. */
    public CallBackEnding ending() {
        return ending;
    }
}
