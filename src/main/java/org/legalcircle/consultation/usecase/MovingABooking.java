package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.platform.event.EventLog;

/** A citizen changes to another slot: in one transaction, so that the old seat is kept until the new one is won. */
@Singleton
public class MovingABooking {
    private final Bookings bookings;
    private final Slots slots;
    private final Reminders reminders;
    private final PassingOnSeats seats;
    private final EventLog events;
    private final InstantSource clock;

    MovingABooking(
            Bookings bookings,
            Slots slots,
            Reminders reminders,
            PassingOnSeats seats,
            EventLog events,
            InstantSource clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.reminders = reminders;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the citizen's own booking; refused inside the notice of the old slot and as a hold of the new one. */
    @WithTransaction
    public Uni<Booking> move(UUID citizen, UUID booking, UUID newSlot, Channel channel) {
        var now = clock.instant();
        return bookings.lockOf(citizen, booking)
                .call(found -> slots.lockInOrder(found.slotId(), newSlot))
                .flatMap(found -> slots.lock(found.slotId())
                        .flatMap(from -> slots.lock(newSlot).flatMap(to -> move(found, from, to, channel, now))));
    }

    private Uni<Booking> move(Booking booking, Slot from, Slot to, Channel channel, Instant now) {
        var left = booking.move(from, to, channel, now);
        return bookings.flush()
                .chain(() -> seats.passOn(from, left, now))
                .chain(() -> replan(booking, now))
                .chain(() -> events.record(booking))
                .replaceWith(booking);
    }

    private Uni<Void> replan(Booking booking, Instant now) {
        return booking.stage() == Stage.CONFIRMED
                ? reminders.plan(booking.id(), booking.startsAt(), now)
                : Uni.createFrom().voidItem();
    }
}
