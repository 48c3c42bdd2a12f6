package org.legalcircle.casework.matter.usecase;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.matter.DeadlineKeeper;
import org.legalcircle.casework.matter.store.OutdatedCounts;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;
import org.legalcircle.platform.time.WorkingCalendar;

/** Counts deadlines that run anew when another working calendar was loaded. */
@Singleton
public class FollowingTheCalendar {
    private static final int BATCH = 200;

    private final OutdatedCounts outdated;
    private final FollowingTheLaw law;
    private final List<DeadlineKeeper> others;
    private final WorkingCalendar calendar;

    FollowingTheCalendar(
            OutdatedCounts outdated, FollowingTheLaw law, @All List<DeadlineKeeper> others, WorkingCalendar calendar) {
        this.outdated = outdated;
        this.law = law;
        this.others = List.copyOf(others);
        this.calendar = calendar;
    }

    /** A calendar is loaded at a start, and never changes afterwards. */
    @Scheduled(
            every = "{legalcircle.matter.recount}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "recount-of-deadlines")
    Uni<Void> sweep() {
        return recountAll(calendar).chain(this::recountOthers);
    }

    private Uni<Void> recountOthers() {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(keeper -> keeper.recount(calendar))
                .collect()
                .last();
    }

    /** Counts all that was counted by another calendar; what fails is tried again at the next sweep. */
    public Uni<Void> recountAll(WorkingCalendar by) {
        return outdated.list(by.version(), BATCH)
                .flatMap(matters -> OneByOne.each(
                                "Recount of matter",
                                matters,
                                matter -> Contention.retried(() -> law.recount(matter, by)))
                        .flatMap(failed -> matters.isEmpty() || failed > 0
                                ? Uni.createFrom().voidItem()
                                : recountAll(by)));
    }
}
