package org.legalcircle.consultation.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.store.WaitingMatches;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;

/**
 * Offers seats that became free other than by being left: new slots, longer opening hours. Seats that are left go to
 * the waitlist at once, see {@code PassingOnSeats}.
 */
@Singleton
public class OfferingSeats {
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final WaitingMatches matches;
    private final OfferingOneSeat offering;
    private final EndingVainWaits waits;
    private final ConsultationSettings settings;
    private final InstantSource clock;

    OfferingSeats(
            WaitingMatches matches,
            OfferingOneSeat offering,
            EndingVainWaits waits,
            ConsultationSettings settings,
            InstantSource clock) {
        this.matches = matches;
        this.offering = offering;
        this.waits = waits;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.consultation.offer-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "seats-for-the-waitlist")
    Uni<Void> sweep() {
        return endVainWaits().chain(this::offerAll).replaceWithVoid();
    }

    /** Ends the waiting of all whose wanted time is over; answers how many. */
    public Uni<Integer> endVainWaits() {
        return waits.endSome()
                .flatMap(ended ->
                        ended == 0 ? Uni.createFrom().item(0) : endVainWaits().map(more -> ended + more));
    }

    /** Offers every free seat that somebody waits for; answers how many. A slot that cannot be offered is passed over. */
    public Uni<Integer> offerAll() {
        return offerAfter(FIRST);
    }

    private Uni<Integer> offerAfter(UUID last) {
        var now = clock.instant();
        return matches.slots(last, BATCH, now, now.plus(settings.shortestOffer()))
                .flatMap(this::offerAndGoOn);
    }

    private Uni<Integer> offerAndGoOn(List<UUID> found) {
        return found.size() < BATCH
                ? offerEach(found)
                : offerEach(found)
                        .flatMap(done -> offerAfter(found.get(BATCH - 1)).map(more -> done + more));
    }

    private Uni<Integer> offerEach(List<UUID> slots) {
        return OneByOne.sum("The offer of slot", slots, slot -> Contention.retried(() -> offering.offerAllOf(slot)));
    }
}
