package org.legalcircle.casework.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.Deadline;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.TaskAssigned;
import org.legalcircle.casework.task.TaskMoved;
import org.legalcircle.casework.task.TaskOverdue;
import org.legalcircle.casework.task.TaskStage;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.WorkingCalendar;

/** Something a superior gave somebody below to do about a matter, until a certain time. */
@Entity
@Table(schema = "task", name = "task")
public class Task extends Aggregate {
    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "matter_number", updatable = false)
    private String matterNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ServiceLine line;

    @Column(name = "assigner_id", updatable = false)
    private UUID assignerId;

    @Column(name = "superior_id", updatable = false)
    private UUID superiorId;

    @Column(name = "superior_path", updatable = false)
    private String superiorPath;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "organisation_path", updatable = false)
    private String organisationPath;

    @Column(name = "worker_id", updatable = false)
    private UUID workerId;

    @Column(updatable = false)
    private String instruction;

    @Enumerated(EnumType.STRING)
    private TaskStage stage;

    private int percent;

    private String progress;

    private String result;

    @Column(name = "returned_for")
    private String returnedFor;

    private int returns;

    private Deadline deadline;

    @Column(name = "calendar_version")
    private String calendarVersion;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Column(name = "assigned_at", updatable = false)
    private Instant assignedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence layer. */
    protected Task() {}

    private Task(UUID id) {
        super(id);
    }

    /**
     * A superior gives it; refused for oneself, outside the branch, and once the matter has ended.
     *
     * @param superior the organisation that hears of it if it is not done in time
     */
    public static Task assign(Assignment what, UUID superior, Supervisor by) {
        if (by.id().equals(what.workerId())) {
            throw new Refused(TaskRefusal.TASK_TO_ONESELF);
        }
        if (!by.covers(what.organisationPath())) {
            throw new Refused(TaskRefusal.TASK_OUTSIDE_BRANCH);
        }
        var task = new Task(Ids.next(by.now()));
        task.matterId = what.matter().id();
        task.matterNumber = what.matter().number();
        task.line = what.matter().line();
        task.assignerId = by.id();
        task.superiorId = superior;
        task.superiorPath = by.branch();
        task.organisationId = what.organisationId();
        task.organisationPath = what.organisationPath();
        task.workerId = what.workerId();
        task.instruction = what.instruction();
        task.stage = TaskStage.ASSIGNED;
        task.assignedAt = by.now();
        task.begin(what.within(), by);
        task.raise(new TaskAssigned(
                task.id(), task.matterId, task.organisationId, task.workerId, by.id(), task.dueAt, by.now()));
        return task;
    }

    /** Whoever does it says how far it has come. */
    public void report(int howFar, String words, Supervisor by) {
        requireDoer(by);
        requireIn(TaskStage.ASSIGNED);
        percent = howFar;
        progress = words;
        changedAt = by.now();
    }

    /** Whoever does it says that it is done; the superior looks at it. */
    public void complete(String words, Supervisor by) {
        requireDoer(by);
        move(TaskStage.ASSIGNED, TaskStage.COMPLETED, by);
        percent = 100;
        result = words;
    }

    /** The superior takes it as done. */
    public void accept(Supervisor by) {
        requireSuperior(by);
        move(TaskStage.COMPLETED, TaskStage.ACCEPTED, by);
    }

    /** The superior does not take it as done: there is so much more time, and something to do still. */
    public void giveBack(String why, Period within, Supervisor by) {
        requireSuperior(by);
        move(TaskStage.COMPLETED, TaskStage.ASSIGNED, by);
        returnedFor = why;
        returns++;
        begin(within, by);
    }

    /** The superior does not want it any more. */
    public void revoke(Supervisor by) {
        requireSuperior(by);
        move(stage == TaskStage.COMPLETED ? TaskStage.COMPLETED : TaskStage.ASSIGNED, TaskStage.REVOKED, by);
    }

    /** Whether it was not done in time, and nobody was told of that yet; from now on somebody was. */
    public boolean escalate(Instant now) {
        if (stage != TaskStage.ASSIGNED || escalatedAt != null || now.isBefore(dueAt)) {
            return false;
        }
        escalatedAt = now;
        raise(new TaskOverdue(id(), matterId, organisationId, workerId, superiorId, dueAt, now));
        return true;
    }

    /** Counts its time by another calendar, as long as it matters. */
    public void recount(WorkingCalendar by) {
        if (stage == TaskStage.ASSIGNED && escalatedAt == null) {
            count(deadline.countedBy(by));
        }
    }

    private void begin(Period within, Supervisor by) {
        count(Deadline.startingAt(by.now(), within, by.calendar()));
        escalatedAt = null;
        changedAt = by.now();
    }

    private void count(Deadline next) {
        deadline = next;
        calendarVersion = next.calendarVersion();
        dueAt = next.dueAt();
    }

    private void move(TaskStage from, TaskStage to, Supervisor by) {
        requireIn(from);
        stage = to;
        changedAt = by.now();
        raise(new TaskMoved(id(), matterId, organisationId, workerId, from, to, by.id(), by.now()));
    }

    private void requireIn(TaskStage wanted) {
        if (stage != wanted) {
            throw new Refused(TaskRefusal.TASK_STAGE_FORBIDS, Map.of("stage", stage));
        }
    }

    /** The worker; where none is named, anybody of that very organisation. */
    private void requireDoer(Supervisor by) {
        var mayDo = workerId == null ? by.branch().equals(organisationPath) : workerId.equals(by.id());
        if (!mayDo) {
            throw new Refused(TaskRefusal.TASK_OF_SOMEBODY_ELSE);
        }
    }

    /** Who gave it, or administers at or above the place it came from; never who does it. */
    private void requireSuperior(Supervisor by) {
        if (!by.isAbove(superiorPath) || by.id().equals(workerId)) {
            throw new Refused(TaskRefusal.SUPERIOR_REQUIRED);
        }
    }

    /** The matter it is about. */
    public UUID matterId() {
        return matterId;
    }

    public ServiceLine line() {
        return line;
    }

    /** Path of the organisation that has to do it. */
    public String organisationPath() {
        return organisationPath;
    }

    public TaskStage stage() {
        return stage;
    }

    /** How far it has come, as was last told. */
    public int percent() {
        return percent;
    }

    /** The first moment that is too late. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
