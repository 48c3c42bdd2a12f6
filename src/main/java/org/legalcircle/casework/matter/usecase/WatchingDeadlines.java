package org.legalcircle.casework.matter.usecase;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.legalcircle.casework.matter.DeadlineKeeper;
import org.legalcircle.casework.matter.store.Signals;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;

/** Looks after deadlines: warns, tells of those that passed, and carries out what law makes of their passing. */
@Singleton
public class WatchingDeadlines {
    private static final int BATCH = 200;

    private final Signals signals;
    private final RaisingSignals raising;
    private final FollowingTheLaw law;
    private final List<DeadlineKeeper> others;
    private final InstantSource clock;

    WatchingDeadlines(
            Signals signals,
            RaisingSignals raising,
            FollowingTheLaw law,
            @All List<DeadlineKeeper> others,
            InstantSource clock) {
        this.signals = signals;
        this.raising = raising;
        this.law = law;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.matter.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "deadlines-of-matters")
    Uni<Void> sweep() {
        return watch();
    }

    /** Does all that is due. */
    public Uni<Void> watch() {
        return raiseAll().chain(this::lapseAll).chain(this::watchOthers);
    }

    private Uni<Void> watchOthers() {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(DeadlineKeeper::watch)
                .collect()
                .last();
    }

    private Uni<Void> raiseAll() {
        return raising.raiseDue()
                .flatMap(raised -> raised == 0 ? Uni.createFrom().voidItem() : raiseAll());
    }

    /** Again as long as there was a full batch of which something went through. */
    private Uni<Void> lapseAll() {
        return signals.lapsed(BATCH, clock.instant())
                .flatMap(matters -> OneByOne.each(
                                "Lapse of matter", matters, matter -> Contention.retried(() -> law.lapse(matter)))
                        .flatMap(failed -> matters.size() < BATCH || failed > 0
                                ? Uni.createFrom().voidItem()
                                : lapseAll()));
    }
}
