package org.legalcircle.evaluation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.legalcircle.evaluation.store.LapsingCallBacks;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;
import org.legalcircle.platform.time.WorkingCalendar;

/** Looks after bad ratings: what nears or was missed, what nobody rated again, what another calendar moves. */
@Singleton
public class WatchingCallBacks {
    private final KeepingTheLoop loop;
    private final LapsingCallBacks lapsing;
    private final WorkingCalendar calendar;

    WatchingCallBacks(KeepingTheLoop loop, LapsingCallBacks lapsing, WorkingCalendar calendar) {
        this.loop = loop;
        this.lapsing = lapsing;
        this.calendar = calendar;
    }

    @Scheduled(
            every = "{legalcircle.evaluation.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "call-backs")
    Uni<Void> sweep() {
        return recountAll(calendar).chain(this::watch);
    }

    /** Does all that is due. */
    public Uni<Void> watch() {
        return raiseAll().chain(this::lapseAll);
    }

    private Uni<Void> raiseAll() {
        return loop.raiseDue()
                .flatMap(more -> more ? raiseAll() : Uni.createFrom().voidItem());
    }

    private Uni<Void> lapseAll() {
        return loop.lapse().flatMap(closed -> closed == 0 ? Uni.createFrom().voidItem() : lapseAll());
    }

    /** Counts all that was counted by another calendar; what fails is tried again at the next sweep. */
    public Uni<Void> recountAll(WorkingCalendar by) {
        return lapsing.countedOtherwise(by.version())
                .flatMap(found -> OneByOne.each(
                                "Recount of call-back", found, id -> Contention.retried(() -> loop.recount(id, by)))
                        .flatMap(failed ->
                                found.isEmpty() || failed > 0 ? Uni.createFrom().voidItem() : recountAll(by)));
    }
}
