package org.legalcircle.casework.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.MatterUrged;
import org.legalcircle.casework.task.UrgeAnswered;
import org.legalcircle.casework.task.UrgeStage;
import org.legalcircle.casework.task.UrgeUnanswered;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/** Somebody wants the holder of a matter to get on with it; the holder has to answer. */
@Entity
@Table(schema = "task", name = "urge")
public class Urge extends Aggregate {
    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "matter_number", updatable = false)
    private String matterNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ServiceLine line;

    @Column(name = "citizen_id", updatable = false)
    private UUID citizenId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "worker_id")
    private UUID workerId;

    @Column(updatable = false)
    private int number;

    @Column(name = "by_applicant", updatable = false)
    private boolean byApplicant;

    @Column(name = "urger_id", updatable = false)
    private UUID urgerId;

    @Column(updatable = false)
    private String reason;

    @Column(name = "urged_at", updatable = false)
    private Instant urgedAt;

    @Column(name = "urged_on", updatable = false)
    private LocalDate urgedOn;

    @Enumerated(EnumType.STRING)
    private UrgeStage stage;

    private Deadline deadline;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    private String answer;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** For the persistence layer. */
    protected Urge() {}

    private Urge(UUID id) {
        super(id);
    }

    /** A superior urges; refused once the matter has ended. */
    public static Urge bySuperior(Urging what, Period answerWithin, Supervisor by) {
        requireOpen(what.matter());
        return urge(what, false, by.id(), answerWithin, by.calendar(), by.now());
    }

    /**
     * The applicant urges; refused where no deadline of the holder's is near or over.
     *
     * @param soon how long before its end a deadline is near
     */
    public static Urge byApplicant(
            Urging what, Period answerWithin, Duration soon, WorkingCalendar calendar, Instant now) {
        var matter = what.matter();
        requireOpen(matter);
        if (matter.dueAt() == null || matter.stage() == MatterStage.SUPPLEMENT_REQUESTED) {
            throw new Refused(TaskRefusal.URGE_WITHOUT_DEADLINE);
        }
        var from = matter.dueAt().minus(soon);
        if (now.isBefore(from)) {
            throw new Refused(TaskRefusal.URGE_TOO_EARLY, Map.of("from", Zone.dateOf(from)));
        }
        return urge(what, true, matter.citizenId(), answerWithin, calendar, now);
    }

    /** The day an urge of that moment counts to: what is told on rest days belongs to the next working day. */
    public static LocalDate dayOf(Instant moment, WorkingCalendar calendar) {
        return calendar.rollForward(Zone.dateOf(moment));
    }

    private static Urge urge(
            Urging what, boolean byApplicant, UUID by, Period within, WorkingCalendar calendar, Instant now) {
        var matter = what.matter();
        var urge = new Urge(Ids.next(now));
        urge.matterId = matter.id();
        urge.matterNumber = matter.number();
        urge.line = matter.line();
        urge.citizenId = matter.citizenId();
        urge.organisationId = matter.organisationId();
        urge.organisationPath = what.holderPath();
        urge.workerId = matter.workerId();
        urge.number = what.number();
        urge.byApplicant = byApplicant;
        urge.urgerId = by;
        urge.reason = what.reason();
        urge.urgedAt = now;
        urge.urgedOn = dayOf(now, calendar);
        urge.stage = UrgeStage.OPEN;
        urge.count(Deadline.startingAt(now, within, calendar));
        urge.raise(new MatterUrged(
                urge.id(),
                urge.matterId,
                urge.organisationId,
                urge.workerId,
                byApplicant,
                urge.number,
                urge.dueAt,
                now));
        return urge;
    }

    private static void requireOpen(MatterFacts matter) {
        if (!matter.stage().isOpen()) {
            throw matter.stage().refused();
        }
    }

    /** The holder says how it stands. */
    public void answer(String words, Supervisor by) {
        if (by.id().equals(urgerId)) {
            throw new Refused(TaskRefusal.URGER_CANNOT_ANSWER);
        }
        if (stage != UrgeStage.OPEN) {
            throw new Refused(TaskRefusal.URGE_CLOSED);
        }
        stage = UrgeStage.ANSWERED;
        answer = words;
        answeredBy = by.id();
        answeredAt = by.now();
        raise(new UrgeAnswered(id(), matterId, citizenId, byApplicant, by.id(), by.now()));
    }

    /**
     * Whether it was not answered in time, and nobody was told of that yet; from now on somebody was.
     *
     * @param superior the organisation above the holder
     */
    public boolean escalate(UUID superior, Instant now) {
        if (stage != UrgeStage.OPEN || escalatedAt != null || now.isBefore(dueAt)) {
            return false;
        }
        escalatedAt = now;
        raise(new UrgeUnanswered(id(), matterId, organisationId, workerId, superior, dueAt, now));
        return true;
    }

    /** Counts its time by another calendar, as long as it matters. */
    public void recount(WorkingCalendar by) {
        if (stage == UrgeStage.OPEN && escalatedAt == null) {
            count(deadline.countedBy(by));
        }
    }

    private void count(Deadline next) {
        deadline = next;
        calendarVersion = next.calendarVersion();
        dueAt = next.dueAt();
    }

    /** The matter it is about. */
    public UUID matterId() {
        return matterId;
    }

    public ServiceLine line() {
        return line;
    }

    /** The holder of the matter, who has to answer. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Path of the holder. */
    public String organisationPath() {
        return organisationPath;
    }

    /** Whether the applicant urged; otherwise a superior did. */
    public boolean isByApplicant() {
        return byApplicant;
    }

    public UrgeStage stage() {
        return stage;
    }

    /** The first moment that is too late to answer. */
    public Instant dueAt() {
        return dueAt;
    }
}
