package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.consultation.store.Waitlist;
import org.legalcircle.platform.event.EventLog;

/** Ways in which a seat is given up: cancelled by the citizen, called off by staff, run out. */
@Singleton
public class LettingGo {
    private final Bookings bookings;
    private final Slots slots;
    private final Waitlist waitlist;
    private final Reminders reminders;
    private final PassingOnSeats seats;
    private final EventLog events;
    private final InstantSource clock;

    LettingGo(
            Bookings bookings,
            Slots slots,
            Waitlist waitlist,
            Reminders reminders,
            PassingOnSeats seats,
            EventLog events,
            InstantSource clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.waitlist = waitlist;
        this.reminders = reminders;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** The citizen cancels, with a reason; refused inside the notice of the slot. */
    @WithTransaction
    public Uni<Booking> cancel(UUID citizen, UUID booking, String reason) {
        var now = clock.instant();
        return bookings.lockSeatOf(citizen, booking, List.of())
                .flatMap(found -> leave(found, now, (left, slot) -> left.cancel(slot, reason, now)));
    }

    /** The citizen does not want the offered seat; refused where it was taken meanwhile. */
    @WithTransaction
    public Uni<Void> turnDown(UUID citizen, UUID booking) {
        var now = clock.instant();
        return bookings.lockSeatOf(citizen, booking, List.of())
                .flatMap(found -> found.stage().keepsSeat()
                        ? leave(found, now, (left, slot) -> left.turnDown(now)).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Staff call it off, with a reason the citizen is told. */
    @WithTransaction
    public Uni<Booking> callOff(String branch, UUID booking, String reason) {
        var now = clock.instant();
        return bookings.lockSeatInside(branch, booking)
                .flatMap(found -> leave(found, now, (left, slot) -> left.callOff(reason, now)));
    }

    /** A hold or an offer ran out; answers 1, or 0 if somebody was faster. */
    @WithTransaction
    public Uni<Integer> expire(UUID booking) {
        var now = clock.instant();
        return bookings.lockSeat(booking)
                .flatMap(found -> found.hasRunOut(now)
                        ? leave(found, now, (left, slot) -> left.expire(now)).replaceWith(1)
                        : Uni.createFrom().item(0));
    }

    private Uni<Booking> leave(Booking booking, Instant now, BiConsumer<Booking, Slot> how) {
        return slots.lock(booking.seat().slotId())
                .invoke(slot -> how.accept(booking, slot))
                .call(bookings::flush)
                .call(() -> backToTheWaitlist(booking))
                .call(slot -> seats.passOn(slot, booking.seat().number(), now))
                .call(() -> reminders.drop(booking.id()))
                .call(() -> events.record(booking))
                .replaceWith(booking);
    }

    private Uni<Void> backToTheWaitlist(Booking booking) {
        return booking.waitlistEntryId() == null
                ? Uni.createFrom().voidItem()
                : waitlist.lock(booking.waitlistEntryId())
                        .invoke(entry -> entry.lost(booking.id()))
                        .call(waitlist::flush)
                        .replaceWithVoid();
    }
}
