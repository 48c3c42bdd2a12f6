package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.store.DueBookings;
import org.legalcircle.consultation.store.DueSeat;
import org.legalcircle.consultation.store.Slots;

/**
 * Clears away, in the transaction at hand, what ran out and would still stand in the way of a booking: what is over is
 * over, even if no sweep has passed since.
 */
@Singleton
class ClearingTheWay {
    private final DueBookings due;
    private final Slots slots;
    private final LettingGo lettingGo;

    ClearingTheWay(DueBookings due, Slots slots, LettingGo lettingGo) {
        this.due = due;
        this.slots = slots;
        this.lettingGo = lettingGo;
    }

    /** What stands in the way of a citizen's booking, and of its way to other slots; nothing is locked yet. */
    Uni<List<DueSeat>> find(UUID citizen, UUID booking, List<UUID> toSlots, Instant now) {
        return due.inTheWayOf(booking, citizen, toSlots, now);
    }

    /** Clears what was found. */
    Uni<Void> clear(List<DueSeat> found) {
        return slots.lockInOrder(found.stream().map(DueSeat::slot).toList())
                .onItem()
                .transformToMulti(locked -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(seat -> lettingGo.expire(seat.booking()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
