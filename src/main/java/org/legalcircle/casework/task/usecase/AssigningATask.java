package org.legalcircle.casework.task.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterDesk;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterNote;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.casework.task.domain.Assignment;
import org.legalcircle.casework.task.domain.Task;
import org.legalcircle.casework.task.domain.TaskRefusal;
import org.legalcircle.casework.task.store.Tasks;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.StaffDirectory;
import org.legalcircle.identity.StaffSummary;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.Caller;

/** A superior gives somebody below something to do about a matter, and looks at what became of it. */
@Singleton
public class AssigningATask {
    private final MatterDesk desk;
    private final Tasks tasks;
    private final TaskChange change;
    private final Organisations organisations;
    private final StaffDirectory directory;
    private final EventLog events;

    AssigningATask(
            MatterDesk desk,
            Tasks tasks,
            TaskChange change,
            Organisations organisations,
            StaffDirectory directory,
            EventLog events) {
        this.desk = desk;
        this.tasks = tasks;
        this.change = change;
        this.organisations = organisations;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Gives it.
     *
     * @param organisation who has to do it
     * @param worker who of them; null where they say so themselves
     */
    @WithTransaction
    public Uni<Task> assign(
            Caller staff, UUID matter, UUID organisation, UUID worker, String instruction, Period within) {
        return desk.holdFor(staff, matter)
                .call(facts -> requireSuitable(worker, organisation, facts))
                .flatMap(facts -> organisations
                        .require(organisation)
                        .map(place -> new Assignment(facts, place.id(), place.path(), worker, instruction, within)))
                .flatMap(what -> superior(staff.branch())
                        .map(superior -> Task.assign(what, superior.id(), change.supervisor(staff))))
                .call(tasks::persistAndFlush)
                .call(task -> desk.note(matter, staff.id(), MatterNote.TASK_ASSIGNED, instruction))
                .call(events::record);
    }

    /** Takes it as done. */
    @WithTransaction
    public Uni<Task> accept(Caller staff, UUID task, String ifMatch, String words) {
        return change.of(staff, task, ifMatch, MatterNote.TASK_ACCEPTED, words, Task::accept);
    }

    /** Does not take it as done, says why, and gives more time. */
    @WithTransaction
    public Uni<Task> giveBack(Caller staff, UUID task, String ifMatch, String why, Period within) {
        return change.of(
                staff, task, ifMatch, MatterNote.TASK_RETURNED, why, (found, by) -> found.giveBack(why, within, by));
    }

    /** Does not want it any more. */
    @WithTransaction
    public Uni<Task> revoke(Caller staff, UUID task, String ifMatch, String why) {
        return change.of(staff, task, ifMatch, MatterNote.TASK_REVOKED, why, Task::revoke);
    }

    /** The organisation at the top of the branch. */
    private Uni<OrganisationSummary> superior(String branch) {
        return organisations
                .all()
                .map(all -> all.stream()
                        .filter(place -> place.path().equals(branch))
                        .findFirst()
                        .orElseThrow(() -> new Refused(TaskRefusal.SUPERIOR_REQUIRED)));
    }

    private Uni<Void> requireSuitable(UUID worker, UUID organisation, MatterFacts matter) {
        return worker == null
                ? Uni.createFrom().voidItem()
                : directory
                        .find(List.of(worker))
                        .invoke(found -> requireSuitable(found.get(worker), organisation, matter))
                        .replaceWithVoid();
    }

    private void requireSuitable(StaffSummary known, UUID organisation, MatterFacts matter) {
        if (known == null
                || !known.active()
                || !known.organisationId().equals(organisation)
                || !desk.linesOf(known.roles()).contains(matter.line())) {
            throw new Refused(TaskRefusal.TASK_WORKER_NOT_SUITABLE);
        }
    }
}
