package org.legalcircle.consultation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Waitlist;
import org.legalcircle.platform.event.EventLog;

/**
 * What happens to a seat that somebody leaves: it goes to whoever is first on the waitlist, in the same transaction, so
 * that nobody can slip in between; where nobody waits it becomes free.
 */
@Singleton
class PassingOnSeats {
    private final Waitlist waitlist;
    private final Bookings bookings;
    private final EventLog events;
    private final ConsultationSettings settings;

    PassingOnSeats(Waitlist waitlist, Bookings bookings, EventLog events, ConsultationSettings settings) {
        this.waitlist = waitlist;
        this.bookings = bookings;
        this.events = events;
        this.settings = settings;
    }

    /** For the transaction at hand, which has locked the slot and written the booking that left the seat. */
    Uni<Void> passOn(Slot slot, int seat, Instant now) {
        slot.free(seat);
        return offerTo(slot, now).replaceWithVoid();
    }

    /** Offers a free seat of the locked slot to whoever is next; answers whether there was somebody. */
    Uni<Boolean> offerTo(Slot slot, Instant now) {
        if (!slot.canBeOffered(now.plus(settings.shortestOffer()))) {
            return Uni.createFrom().item(false);
        }
        return waitlist.lockNextFor(slot, settings.openBookings(), now)
                .flatMap(next -> next == null
                        ? Uni.createFrom().item(false)
                        : offer(slot, next, now).replaceWith(true));
    }

    private Uni<Void> offer(Slot slot, WaitlistEntry entry, Instant now) {
        var until = earlier(now.plus(settings.offer()), slot.bookableUntil());
        var booking = Booking.offered(entry, slot, until, now);
        entry.offer(booking.id());
        return bookings.persistAndFlush(booking)
                .call(() -> waitlist.rememberOffer(entry.id(), slot.id(), booking.id(), now))
                .call(events::record)
                .replaceWithVoid();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
