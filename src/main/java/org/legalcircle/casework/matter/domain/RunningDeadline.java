package org.legalcircle.casework.matter.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.ExpiryEffect;
import org.legalcircle.casework.matter.Extension;
import org.legalcircle.casework.matter.LawfulGround;
import org.legalcircle.casework.matter.TimeLimit;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;

/** A deadline of a matter, kept as a row; the matter changes it. */
@Entity
@Table(schema = "casework", name = "deadline")
public class RunningDeadline extends Aggregate {
    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    @Column(name = "rule_id")
    private String ruleId;

    private String article;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_expiry")
    private ExpiryEffect onExpiry;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Deadline value;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Column(name = "satisfied_at")
    private Instant satisfiedAt;

    /** Null as long as what is to happen stays as it was planned. */
    @Transient
    private List<Signal> plan;

    /** For the persistence layer. */
    protected RunningDeadline() {}

    private RunningDeadline(UUID matterId, DeadlineKind kind, TimeLimit limit, Instant now) {
        super(Ids.next(now));
        this.matterId = matterId;
        this.kind = kind;
        this.ruleId = limit.ruleId();
        this.article = limit.article();
        this.onExpiry = limit.onExpiry();
    }

    static RunningDeadline start(UUID matterId, DeadlineKind kind, Act act) {
        var limit = act.procedure().limit(kind);
        var started = new RunningDeadline(matterId, kind, limit, act.now());
        started.become(Deadline.startingAt(act.now(), limit.period(), act.calendar()), act);
        return started;
    }

    void pause(LawfulGround ground, Act act) {
        become(value.pausedAt(act.now(), ground), act);
    }

    void resume(Act act) {
        become(value.resumedAt(act.now(), act.calendar()), act);
    }

    void extend(Extension extension, Act act) {
        var limit = act.procedure().limit(kind).extension();
        become(value.extendedBy(extension, limit, act.actor().roles(), act.calendar()), act);
    }

    void recount(Act act) {
        become(value.countedBy(act.calendar()), act);
    }

    void satisfy(Instant now) {
        end(DeadlineState.SATISFIED, now);
    }

    void lapse(Instant now) {
        end(DeadlineState.LAPSED, now);
    }

    private void end(DeadlineState how, Instant now) {
        state = how;
        satisfiedAt = now;
        plan = List.of();
    }

    private void become(Deadline next, Act act) {
        value = next;
        dueAt = next.dueAt();
        calendarVersion = next.calendarVersion();
        state = next.standsStill() ? DeadlineState.PAUSED : DeadlineState.OPEN;
        plan = next.standsStill()
                ? List.of()
                : Signal.around(dueAt, act.procedure().limit(kind), act.now());
    }

    /** Whether law says what follows now that it has passed. */
    boolean hasLapsed(Instant now) {
        return state == DeadlineState.OPEN && onExpiry != ExpiryEffect.ESCALATE && value.overdueAt(now);
    }

    /** What is between organisations is not for the applicant. */
    Audience audience() {
        return kind == DeadlineKind.HAND_OVER ? Audience.STAFF : Audience.CITIZEN;
    }

    /** What is to happen from now on, where that has changed; null where it has not. It is forgotten here. */
    public List<Signal> takePlan() {
        var taken = plan;
        plan = null;
        return taken;
    }

    public DeadlineKind kind() {
        return kind;
    }

    public DeadlineState state() {
        return state;
    }

    public String ruleId() {
        return ruleId;
    }

    /** The first moment that is too late; null while it is paused. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The value it is made of. */
    public Deadline value() {
        return value;
    }

    /** What law makes of its passing. */
    public ExpiryEffect onExpiry() {
        return onExpiry;
    }
}
