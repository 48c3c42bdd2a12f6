package org.legalcircle.casework.task.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterNote;
import org.legalcircle.casework.task.domain.Task;
import org.legalcircle.casework.task.domain.Urge;
import org.legalcircle.casework.task.store.Tasks;
import org.legalcircle.casework.task.store.Urges;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.WorkingCalendar;

/** Superiors are told of what was not done or not answered in time: under the lock of the matter, so once. */
@Singleton
public class EscalatingTasks {
    private static final int BATCH = 200;

    private final MatterDesk desk;
    private final Tasks tasks;
    private final Urges urges;
    private final Organisations organisations;
    private final EventLog events;
    private final InstantSource clock;

    EscalatingTasks(
            MatterDesk desk,
            Tasks tasks,
            Urges urges,
            Organisations organisations,
            EventLog events,
            InstantSource clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.urges = urges;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Some tasks to escalate. */
    @WithTransaction
    public Uni<List<UUID>> overdueTasks() {
        return tasks.overdue(clock.instant(), BATCH);
    }

    /** Some urges to escalate. */
    @WithTransaction
    public Uni<List<UUID>> unansweredUrges() {
        return urges.unanswered(clock.instant(), BATCH);
    }

    /** Some tasks whose time was counted by another calendar. */
    @WithTransaction
    public Uni<List<UUID>> outdatedTasks(WorkingCalendar by) {
        return tasks.outdated(by.version(), BATCH);
    }

    /** Some urges whose time was counted by another calendar. */
    @WithTransaction
    public Uni<List<UUID>> outdatedUrges(WorkingCalendar by) {
        return urges.outdated(by.version(), BATCH);
    }

    /** Tells of a task, unless somebody was faster; what is about a matter that has ended is dropped. */
    @WithTransaction
    public Uni<Void> escalateTask(UUID id) {
        return tasks.matterOf(id)
                .flatMap(desk::hold)
                .flatMap(matter ->
                        matter.stage().isOpen() ? tell(id, matter) : tasks.drop(matter.id(), clock.instant()));
    }

    private Uni<Void> tell(UUID id, MatterFacts matter) {
        return tasks.lock(id)
                .flatMap(task -> task.escalate(clock.instant())
                        ? keep(task, matter)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(Task task, MatterFacts matter) {
        return tasks.persistAndFlush(task)
                .call(() -> desk.note(matter.id(), null, MatterNote.TASK_OVERDUE, null))
                .call(events::record)
                .replaceWithVoid();
    }

    /** Tells of an urge, unless somebody was faster; what is about a matter that has ended is dropped. */
    @WithTransaction
    public Uni<Void> escalateUrge(UUID id) {
        return urges.matterOf(id)
                .flatMap(desk::hold)
                .flatMap(matter -> matter.stage().isOpen() ? tellUrge(id, matter) : urges.drop(matter.id()));
    }

    private Uni<Void> tellUrge(UUID id, MatterFacts matter) {
        return urges.lock(id)
                .flatMap(urge -> superior(urge.organisationId())
                        .flatMap(superior -> urge.escalate(superior, clock.instant())
                                ? keep(urge, matter)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> keep(Urge urge, MatterFacts matter) {
        return urges.persistAndFlush(urge)
                .call(() -> desk.note(matter.id(), null, MatterNote.URGE_UNANSWERED, null))
                .call(events::record)
                .replaceWithVoid();
    }

    /** The organisation above; at the top there is none but itself. */
    private Uni<UUID> superior(UUID holder) {
        return organisations
                .require(holder)
                .map(OrganisationSummary::parentId)
                .onItem()
                .ifNull()
                .continueWith(holder);
    }

    /** Counts the time of a task by that calendar. */
    @WithTransaction
    public Uni<Void> recountTask(UUID id, WorkingCalendar by) {
        return tasks.matterOf(id)
                .flatMap(desk::hold)
                .flatMap(matter -> tasks.lock(id))
                .invoke(task -> task.recount(by))
                .call(tasks::persistAndFlush)
                .replaceWithVoid();
    }

    /** Counts the time of an urge by that calendar. */
    @WithTransaction
    public Uni<Void> recountUrge(UUID id, WorkingCalendar by) {
        return urges.matterOf(id)
                .flatMap(desk::hold)
                .flatMap(matter -> urges.lock(id))
                .invoke(urge -> urge.recount(by))
                .call(urges::persistAndFlush)
                .replaceWithVoid();
    }
}
