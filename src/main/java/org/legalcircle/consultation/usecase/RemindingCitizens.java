package org.legalcircle.consultation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Looks for reminders that are due. Every instance does it; each reminder is raised once. */
@Singleton
public class RemindingCitizens {
    private final RaisingReminders reminders;

    RemindingCitizens(RaisingReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(
            every = "{legalcircle.consultation.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "reminders-due")
    Uni<Void> sweep() {
        return remindAll().replaceWithVoid();
    }

    /** Raises all that is due; answers how many. */
    public Uni<Integer> remindAll() {
        return reminders
                .raiseDue()
                .flatMap(raised ->
                        raised == 0 ? Uni.createFrom().item(0) : remindAll().map(more -> raised + more));
    }
}
