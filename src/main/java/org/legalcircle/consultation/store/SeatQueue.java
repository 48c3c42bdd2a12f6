package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * Lets the callers who want the same slot at the same moment share a commit. While one statement runs for a slot, the
 * next callers queue up and go together; a slot nobody fights for is taken at once. Nothing is decided here: who gets
 * a seat is decided by {@link SeatRace} in the database, among all instances.
 */
@Singleton
public class SeatQueue {
    private static final int MOST_AT_ONCE = 64;

    private final SeatRace race;
    private final InstantSource clock;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<UUID, Deque<Place>> queues = new ConcurrentHashMap<>();

    SeatQueue(SeatRace race, InstantSource clock, ConsultationSettings settings) {
        this.race = race;
        this.clock = clock;
        this.mostWaiting = settings.waitingHolds();
    }

    /** Takes a seat for the hold; false where the race was lost, for whatever reason. */
    public Uni<Boolean> take(HoldCall call) {
        return Uni.createFrom().emitter(emitter -> join(new Place(call, emitter, Vertx.currentContext())));
    }

    private void join(Place place) {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            place.fail(new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 1)));
            return;
        }
        var slot = place.slot();
        var first = new boolean[1];
        queues.compute(slot, (id, queue) -> {
            first[0] = queue == null;
            var places = queue == null ? new ArrayDeque<Place>() : queue;
            places.add(place);
            return places;
        });
        if (first[0]) {
            next(slot);
        }
    }

    private void next(UUID slot) {
        var together = new ArrayList<Place>();
        queues.compute(slot, (id, queue) -> {
            while (together.size() < MOST_AT_ONCE && !queue.isEmpty()) {
                together.add(queue.poll());
            }
            return together.isEmpty() ? null : queue;
        });
        if (!together.isEmpty()) {
            run(slot, together).subscribe().with(done -> next(slot), failure -> next(slot));
        }
    }

    private Uni<Void> run(UUID slot, List<Place> places) {
        var calls = places.stream().map(Place::call).toList();
        return race.run(slot, calls, clock.instant())
                .invoke(winners -> places.forEach(place -> settle(place, winners)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> apart(slot, places, failure));
    }

    /** One broken constraint fails all; apart, each gets the answer that is its own. */
    private Uni<Void> apart(UUID slot, List<Place> places, Throwable failure) {
        var brokenRule = failure instanceof PgException database && database.getConstraint() != null;
        if (places.size() == 1 || !brokenRule) {
            places.forEach(place -> settled(place).fail(failure));
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(place -> run(slot, List.of(place)))
                .collect()
                .last();
    }

    private void settle(Place place, Set<UUID> winners) {
        settled(place).tell(winners.contains(place.call().hold().bookingId()));
    }

    private Place settled(Place place) {
        waiting.decrementAndGet();
        return place;
    }

    /** A caller in the queue; the answer is given on the caller's own context. */
    private record Place(HoldCall call, UniEmitter<? super Boolean> emitter, Context context) {
        UUID slot() {
            return call.hold().slot().slot().id();
        }

        void tell(boolean won) {
            onOwnContext(() -> emitter.complete(won));
        }

        void fail(Throwable failure) {
            onOwnContext(() -> emitter.fail(failure));
        }

        private void onOwnContext(Runnable answer) {
            if (context == null) {
                answer.run();
            } else {
                context.runOnContext(ignored -> answer.run());
            }
        }
    }
}
