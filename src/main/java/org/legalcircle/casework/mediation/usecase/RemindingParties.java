package org.legalcircle.casework.mediation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Looks for reminders of agreements that are due. Every instance does it; each reminder is raised once. */
@Singleton
public class RemindingParties {
    private final RaisingAgreementReminders reminders;

    RemindingParties(RaisingAgreementReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(
            every = "{legalcircle.mediation-agreement.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "reminders-of-agreements")
    Uni<Void> sweep() {
        return remindAll();
    }

    /** Raises all that is due. */
    public Uni<Void> remindAll() {
        return reminders
                .raiseDue()
                .flatMap(more -> more ? remindAll() : Uni.createFrom().voidItem());
    }
}
