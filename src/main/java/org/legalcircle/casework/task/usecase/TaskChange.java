package org.legalcircle.casework.task.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterNote;
import org.legalcircle.casework.task.domain.Supervisor;
import org.legalcircle.casework.task.domain.Task;
import org.legalcircle.casework.task.store.Tasks;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.web.Versions;

/** How staff change a task: what lies elsewhere is unknown to them, and they name the version they have seen. */
@Singleton
class TaskChange {
    private final MatterDesk desk;
    private final Tasks tasks;
    private final WorkingCalendar calendar;
    private final EventLog events;
    private final InstantSource clock;

    TaskChange(MatterDesk desk, Tasks tasks, WorkingCalendar calendar, EventLog events, InstantSource clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Locks matter and task, changes the task, and tells of it in the timeline, in the transaction at hand. */
    Uni<Task> of(
            Caller staff, UUID task, String ifMatch, MatterNote note, String words, BiConsumer<Task, Supervisor> how) {
        var by = supervisor(staff);
        return tasks.matterOf(task)
                .flatMap(desk::hold)
                .flatMap(matter -> tasks.lock(task))
                .invoke(found -> requireSeen(found, staff))
                .invoke(found -> Versions.requireMatch(ifMatch, found.version()))
                .invoke(found -> how.accept(found, by))
                .call(tasks::persistAndFlush)
                .call(found -> desk.note(found.matterId(), staff.id(), note, words))
                .call(events::record);
    }

    /** The member of staff as somebody who acts now. */
    Supervisor supervisor(Caller staff) {
        return new Supervisor(staff.id(), staff.roles(), staff.branch(), calendar, clock.instant());
    }

    private void requireSeen(Task task, Caller staff) {
        if (!staff.covers(task.organisationPath())
                || !desk.linesOf(staff.roles()).contains(task.line())) {
            throw Tasks.unknown();
        }
    }
}
