package org.legalcircle.consultation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.legalcircle.consultation.store.Advisers;
import org.legalcircle.consultation.store.SlotBook;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;
import org.legalcircle.platform.database.SharedWork;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/**
 * Sees to it that slots are there, and as rules and calendar want them, before anybody looks for them or takes one.
 * There is no nightly job that could be missed: the first one who asks an instance on a new day brings them in line.
 * A sweep does it too, beginning with the start: so slots that were planned by another calendar go before anybody asks.
 * Whoever asks meanwhile waits for the same work.
 */
@Singleton
public class PreparingSlots {
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(30);

    private final Advisers advisers;
    private final SlotBook slots;
    private final WorkingCalendar calendar;
    private final InstantSource clock;
    private final SharedWork work = new SharedWork();
    private final AtomicReference<Prepared> prepared = new AtomicReference<>();

    /** What was done; where somebody's slots could not be made it counts for a moment only. */
    private record Prepared(LocalDate day, String calendar, Instant until) {
        boolean counts(LocalDate today, String calendarNow, Instant now) {
            return day.equals(today) && calendar.equals(calendarNow) && now.isBefore(until);
        }
    }

    PreparingSlots(Advisers advisers, SlotBook slots, WorkingCalendar calendar, InstantSource clock) {
        this.advisers = advisers;
        this.slots = slots;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Done at once unless it is the first call of the day. */
    public Uni<Void> prepare() {
        return isPrepared() ? Uni.createFrom().voidItem() : work.join(this::fillAll);
    }

    private boolean isPrepared() {
        var now = clock.instant();
        var done = prepared.get();
        return done != null && done.counts(Zone.dateOf(now), calendar.version(), now);
    }

    @Scheduled(
            every = "{legalcircle.consultation.offer-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "slots-in-line")
    Uni<Void> sweep() {
        return prepare();
    }

    /** Brings the slots of every adviser in line who is behind, on a new day or because of a new calendar. */
    public Uni<Void> bringInLine() {
        return work.join(this::fillAll);
    }

    private Uni<Void> fillAll() {
        var now = clock.instant();
        var today = Zone.dateOf(now);
        var version = calendar.version();
        return advisers.behind(today, version)
                .flatMap(behind -> OneByOne.each("Slots of adviser", behind, adviser -> fill(adviser, now)))
                .invoke(failed -> prepared.set(
                        new Prepared(today, version, failed == 0 ? Instant.MAX : now.plus(BEFORE_ANOTHER_TRY))))
                .replaceWithVoid();
    }

    private Uni<Void> fill(UUID adviser, Instant now) {
        return Contention.retried(() -> slots.fill(adviser, calendar, now));
    }
}
