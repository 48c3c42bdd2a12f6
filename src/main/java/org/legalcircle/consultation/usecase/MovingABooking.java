package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Destination;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.DueSeat;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.platform.event.EventLog;

/** A citizen changes to another slot: in one transaction, so that the old seat is kept until the new one is won. */
@Singleton
public class MovingABooking {
    private final Bookings bookings;
    private final Slots slots;
    private final Reminders reminders;
    private final ClearingTheWay theWay;
    private final PassingOnSeats seats;
    private final EventLog events;
    private final InstantSource clock;

    MovingABooking(
            Bookings bookings,
            Slots slots,
            Reminders reminders,
            ClearingTheWay theWay,
            PassingOnSeats seats,
            EventLog events,
            InstantSource clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.reminders = reminders;
        this.theWay = theWay;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the citizen's own booking; refused inside the notice of the old slot and as a hold of the new one. */
    @WithTransaction
    public Uni<Booking> move(UUID citizen, UUID booking, UUID newSlot, Channel channel) {
        var now = clock.instant();
        return theWay.find(citizen, booking, List.of(newSlot), now)
                .flatMap(due -> bookings.lockSeatOf(citizen, booking, slotsOf(due, newSlot))
                        .call(() -> theWay.clear(due)))
                .flatMap(found -> slots.lock(newSlot).flatMap(to -> move(found, to, channel, now)));
    }

    private static List<UUID> slotsOf(List<DueSeat> due, UUID newSlot) {
        return Stream.concat(Stream.of(newSlot), due.stream().map(DueSeat::slot))
                .toList();
    }

    private Uni<Booking> move(Booking booking, Slot to, Channel channel, Instant now) {
        return slots.lock(booking.seat().slotId())
                .flatMap(from -> slots.topicsOf(to.adviserId())
                        .flatMap(topics -> move(booking, from, new Destination(to, topics, channel), now)));
    }

    private Uni<Booking> move(Booking booking, Slot from, Destination to, Instant now) {
        var left = booking.move(from, to, now);
        return bookings.flush()
                .chain(() -> seats.passOn(from, left, now))
                .chain(() -> replan(booking, now))
                .chain(() -> events.record(booking))
                .replaceWith(booking);
    }

    private Uni<Void> replan(Booking booking, Instant now) {
        return booking.stage() == Stage.CONFIRMED
                ? reminders.plan(booking.id(), booking.seat().startsAt(), now)
                : Uni.createFrom().voidItem();
    }
}
