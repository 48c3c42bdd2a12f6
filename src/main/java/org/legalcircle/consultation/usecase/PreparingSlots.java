package org.legalcircle.consultation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.legalcircle.consultation.store.Advisers;
import org.legalcircle.consultation.store.SlotBook;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/**
 * Sees to it that slots are there, and as rules and calendar want them, before anybody looks for them or takes one.
 * There is no nightly job that could be missed: the first one who asks an instance on a new day brings them in line.
 * A sweep does it too, beginning with the start: so slots that were planned by another calendar go before anybody asks.
 */
@Singleton
public class PreparingSlots {
    private final Advisers advisers;
    private final SlotBook slots;
    private final WorkingCalendar calendar;
    private final InstantSource clock;
    private final AtomicReference<LocalDate> prepared = new AtomicReference<>();

    PreparingSlots(Advisers advisers, SlotBook slots, WorkingCalendar calendar, InstantSource clock) {
        this.advisers = advisers;
        this.slots = slots;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Done at once unless it is the first call of the day. */
    public Uni<Void> prepare() {
        var today = Zone.dateOf(clock.instant());
        return today.equals(prepared.get())
                ? Uni.createFrom().voidItem()
                : fillAll(today).invoke(() -> prepared.set(today));
    }

    @Scheduled(
            every = "{legalcircle.consultation.offer-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "slots-in-line")
    Uni<Void> sweep() {
        return bringInLine();
    }

    /** Brings the slots of every adviser in line who is behind, on a new day or because of a new calendar. */
    public Uni<Void> bringInLine() {
        return fillAll(Zone.dateOf(clock.instant()));
    }

    private Uni<Void> fillAll(LocalDate today) {
        return advisers.behind(today, calendar.version())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(adviser -> slots.fill(adviser, calendar, clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
