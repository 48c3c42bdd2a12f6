package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.store.Slots;

/** Offers the free seats of one slot to those who wait, in their order. */
@Singleton
public class OfferingOneSeat {
    private final Slots slots;
    private final PassingOnSeats seats;
    private final InstantSource clock;

    OfferingOneSeat(Slots slots, PassingOnSeats seats, InstantSource clock) {
        this.slots = slots;
        this.seats = seats;
        this.clock = clock;
    }

    /** Offers until the slot is full or nobody waits for it; answers how many seats were offered. */
    @WithTransaction
    public Uni<Integer> offerAllOf(UUID slot) {
        var now = clock.instant();
        return slots.lock(slot).flatMap(found -> offerNext(found, now, 0));
    }

    private Uni<Integer> offerNext(Slot slot, Instant now, int offered) {
        return slot.isFull()
                ? Uni.createFrom().item(offered)
                : seats.offerTo(slot, now)
                        .flatMap(somebody -> somebody
                                ? offerNext(slot, now, offered + 1)
                                : Uni.createFrom().item(offered));
    }
}
