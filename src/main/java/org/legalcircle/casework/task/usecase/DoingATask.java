package org.legalcircle.casework.task.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterNote;
import org.legalcircle.casework.task.domain.Task;
import org.legalcircle.platform.security.Caller;

/** Whoever has to do a task tells how it goes. Each call names the version that was seen. */
@Singleton
public class DoingATask {
    private final TaskChange change;

    DoingATask(TaskChange change) {
        this.change = change;
    }

    /** Tells how far it has come. */
    @WithTransaction
    public Uni<Task> report(Caller staff, UUID task, String ifMatch, int percent, String words) {
        return change.of(
                staff, task, ifMatch, MatterNote.TASK_REPORTED, words, (found, by) -> found.report(percent, words, by));
    }

    /** Tells that it is done. */
    @WithTransaction
    public Uni<Task> complete(Caller staff, UUID task, String ifMatch, String result) {
        return change.of(
                staff, task, ifMatch, MatterNote.TASK_COMPLETED, result, (found, by) -> found.complete(result, by));
    }
}
