package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.platform.database.Reconnecting;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * Lets callers who want seats at the same moment share a commit. While a statement runs, the next callers queue up and
 * go together; a caller who is alone goes at once. All who want the same slot stand in the same lane. Nothing is
 * decided here: who gets a seat is decided by {@link SeatRace} in the database, among all instances.
 */
@Singleton
public class SeatQueue {
    /** Longer than PostgreSQL lets a statement run: after that the way to it is cut without anybody saying so. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(35);

    private static final int MOST_AT_ONCE = 64;
    private static final int LANES = 2;
    private static final int MOST_TRIES = 8;
    private static final String OVERLAP = ConsultationRefusal.OVERLAPPING_BOOKING.constraint();
    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01");

    private final Duration longestStatement;
    private final SeatRace race;
    private final InstantSource clock;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Lane> lanes = Stream.generate(Lane::new).limit(LANES).toList();

    @Inject
    SeatQueue(SeatRace race, InstantSource clock, ConsultationSettings settings) {
        this(race, clock, settings, LONGEST_STATEMENT);
    }

    SeatQueue(SeatRace race, InstantSource clock, ConsultationSettings settings, Duration longestStatement) {
        this.longestStatement = longestStatement;
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
            place.fail(overloaded());
            return;
        }
        var lane = lanes.get(laneOf(place.call().slotId()));
        if (lane.join(place)) {
            next(lane);
        }
    }

    static int laneOf(UUID slot) {
        return Math.floorMod(slot.hashCode(), LANES);
    }

    private void next(Lane lane) {
        var together = lane.next();
        if (!together.isEmpty()) {
            run(together, 1).subscribe().with(done -> next(lane), failure -> abandon(lane, failure));
        }
    }

    /** While there is no database nobody waits for the others to find that out, group after group. */
    private void abandon(Lane lane, Throwable failure) {
        lane.leave().forEach(place -> settled(place).fail(failure));
        next(lane);
    }

    /** Gives each its answer; fails, once all are answered, where the database is out of reach. */
    private Uni<Void> run(List<Place> places, int attempt) {
        return Uni.createFrom()
                .deferred(() -> race.run(places.stream().map(Place::call).toList(), clock.instant()))
                .ifNoItem()
                .after(longestStatement)
                .failWith(() -> new IOException("no answer from the database"))
                .invoke(winners -> places.forEach(place -> settle(place, winners)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> apart(places, attempt, failure));
    }

    /** One broken rule fails all; parted again and again, each gets the answer that is its own. */
    private Uni<Void> apart(List<Place> places, int attempt, Throwable failure) {
        if (places.size() > 1 && concernsOneOfThem(failure)) {
            var half = places.size() / 2;
            var rest = places.subList(half, places.size());
            return run(places.subList(0, half), 1).onItemOrFailure().transformToUni((done, lost) -> run(rest, 1));
        }
        if (places.size() == 1 && mayPass(failure) && attempt < MOST_TRIES) {
            return run(places, attempt + 1);
        }
        var told = mayPass(failure) ? overloaded() : failure;
        places.forEach(place -> fail(settled(place), told));
        return Reconnecting.isLost(failure)
                ? Uni.createFrom().failure(failure)
                : Uni.createFrom().voidItem();
    }

    /** Whom another booking of the same time keeps out has lost like others: why, is found out afterwards. */
    private static void fail(Place place, Throwable told) {
        if (told instanceof PgException database && OVERLAP.equals(database.getConstraint())) {
            place.tell(false);
        } else {
            place.fail(told);
        }
    }

    private static Refused overloaded() {
        return new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 1));
    }

    private static boolean concernsOneOfThem(Throwable failure) {
        return failure instanceof PgException database && database.getConstraint() != null || mayPass(failure);
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof PgException database
                && (SeatRace.ONE_TURN_EACH.equals(database.getConstraint())
                        || PASSING_STATES.contains(database.getSqlState()));
    }

    private void settle(Place place, Set<UUID> winners) {
        settled(place).tell(winners.contains(place.call().hold().bookingId()));
    }

    private Place settled(Place place) {
        waiting.decrementAndGet();
        return place;
    }

    /** Callers one behind the other, of whom at most one group is at the database. */
    private static final class Lane {
        private final Deque<Place> places = new ArrayDeque<>();
        private boolean running;

        /** True where nobody is at the database, so that the caller has to call the next group. */
        synchronized boolean join(Place place) {
            places.add(place);
            var first = !running;
            running = true;
            return first;
        }

        /** The next group; a citizen who asks twice has to see the outcome of the first before the second. */
        synchronized List<Place> next() {
            var together = new ArrayList<Place>();
            var citizens = new HashSet<UUID>();
            for (var waiting = places.iterator(); waiting.hasNext() && together.size() < MOST_AT_ONCE; ) {
                var place = waiting.next();
                if (citizens.add(place.call().hold().citizenId())) {
                    together.add(place);
                    waiting.remove();
                }
            }
            running = !together.isEmpty();
            return together;
        }

        synchronized List<Place> leave() {
            var all = List.copyOf(places);
            places.clear();
            return all;
        }
    }

    /** A caller in the queue; the answer is given on the caller's own context. */
    private record Place(HoldCall call, UniEmitter<? super Boolean> emitter, Context context) {
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
