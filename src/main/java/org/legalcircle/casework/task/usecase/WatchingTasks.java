package org.legalcircle.casework.task.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.legalcircle.casework.matter.DeadlineKeeper;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;
import org.legalcircle.platform.time.WorkingCalendar;

/** Looks after the time of tasks and urges when the kernel looks after that of matters. */
@Singleton
class WatchingTasks implements DeadlineKeeper {
    private final EscalatingTasks escalating;

    WatchingTasks(EscalatingTasks escalating) {
        this.escalating = escalating;
    }

    @Override
    public Uni<Void> watch() {
        return all("Escalation of task", escalating::overdueTasks, escalating::escalateTask)
                .chain(() -> all("Escalation of urge", escalating::unansweredUrges, escalating::escalateUrge));
    }

    @Override
    public Uni<Void> recount(WorkingCalendar by) {
        return all("Recount of task", () -> escalating.outdatedTasks(by), task -> escalating.recountTask(task, by))
                .chain(() -> all(
                        "Recount of urge",
                        () -> escalating.outdatedUrges(by),
                        urge -> escalating.recountUrge(urge, by)));
    }

    /** As long as there is something to do of which everything goes through. */
    private static Uni<Void> all(String what, Supplier<Uni<List<UUID>>> some, Function<UUID, Uni<Void>> work) {
        return some.get()
                .flatMap(ids -> ids.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : OneByOne.each(what, ids, id -> Contention.retried(() -> work.apply(id)))
                                .flatMap(failed -> failed > 0 ? Uni.createFrom().voidItem() : all(what, some, work)));
    }
}
