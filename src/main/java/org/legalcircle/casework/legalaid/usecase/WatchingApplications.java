package org.legalcircle.casework.legalaid.usecase;

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

/** Looks after the time of objections, of papers and of drafts when the kernel looks after that of matters. */
@Singleton
class WatchingApplications implements DeadlineKeeper {
    private final PressingApplications pressing;

    WatchingApplications(PressingApplications pressing) {
        this.pressing = pressing;
    }

    @Override
    public Uni<Void> watch() {
        return pressing.forgetDrafts()
                .chain(() -> all("Escalation of objection", pressing::overdueObjections, pressing::escalateObjection))
                .chain(() -> all("Telling of late papers", pressing::latePapers, pressing::tellOfPapers));
    }

    @Override
    public Uni<Void> recount(WorkingCalendar by) {
        return all(
                "Recount of objection",
                () -> pressing.outdatedObjections(by),
                objection -> pressing.recountObjection(objection, by));
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
