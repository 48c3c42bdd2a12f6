package org.legalcircle.consultation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.store.DueBookings;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;

/** Clears away holds and offers whose time is over. Every instance does it; each seat is given on once. */
@Singleton
public class RunningOut {
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final DueBookings due;
    private final LettingGo lettingGo;
    private final InstantSource clock;

    RunningOut(DueBookings due, LettingGo lettingGo, InstantSource clock) {
        this.due = due;
        this.lettingGo = lettingGo;
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.consultation.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "holds-running-out")
    Uni<Void> sweep() {
        return clearAll().replaceWithVoid();
    }

    /** Clears all that is due; answers how many. One that cannot be cleared waits for the next time. */
    public Uni<Integer> clearAll() {
        return clearAfter(FIRST);
    }

    private Uni<Integer> clearAfter(UUID last) {
        return due.list(last, BATCH, clock.instant()).flatMap(this::clearAndGoOn);
    }

    private Uni<Integer> clearAndGoOn(List<UUID> found) {
        return found.size() < BATCH
                ? expireEach(found)
                : expireEach(found)
                        .flatMap(done -> clearAfter(found.get(BATCH - 1)).map(more -> done + more));
    }

    /** Clears what would keep the citizen out of the slot; answers how many. */
    Uni<Integer> clear(UUID citizen, UUID slot) {
        return due.inTheWay(citizen, slot, clock.instant()).flatMap(this::expireEach);
    }

    private Uni<Integer> expireEach(List<UUID> bookings) {
        return OneByOne.sum(
                "The end of booking", bookings, booking -> Contention.retried(() -> lettingGo.expire(booking)));
    }
}
