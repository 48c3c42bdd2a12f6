package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Waitlist;
import org.legalcircle.platform.event.EventLog;

/** A citizen decides for a seat that was held. */
@Singleton
public class ConfirmingABooking {
    private final Bookings bookings;
    private final Waitlist waitlist;
    private final Reminders reminders;
    private final EventLog events;
    private final InstantSource clock;

    ConfirmingABooking(
            Bookings bookings, Waitlist waitlist, Reminders reminders, EventLog events, InstantSource clock) {
        this.bookings = bookings;
        this.waitlist = waitlist;
        this.reminders = reminders;
        this.events = events;
        this.clock = clock;
    }

    /** Confirms the citizen's own booking, an offered one too; refused once the hold or the offer has run out. */
    @WithTransaction
    public Uni<Booking> confirm(UUID citizen, UUID booking) {
        var now = clock.instant();
        return bookings.lockOf(citizen, booking)
                .map(found -> found.confirm(now))
                .call(bookings::flush)
                .call(this::endTheWaiting)
                .call(confirmed -> reminders.plan(confirmed.id(), confirmed.startsAt(), now))
                .call(events::record);
    }

    /** Only a seat offered from the waitlist knows its entry. */
    private Uni<?> endTheWaiting(Booking confirmed) {
        return confirmed.waitlistEntryId() == null
                ? Uni.createFrom().voidItem()
                : waitlist.lock(confirmed.waitlistEntryId()).invoke(WaitlistEntry::accept);
    }
}
