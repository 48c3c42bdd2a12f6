package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.consultation.store.Standings;
import org.legalcircle.consultation.store.Waitlist;
import org.legalcircle.platform.event.EventLog;

/** A citizen decides for a seat that was held or offered. */
@Singleton
public class ConfirmingABooking {
    private static final List<UUID> NO_OTHER_SLOT = List.of(new UUID(0, 0));

    private final Bookings bookings;
    private final Slots slots;
    private final Standings standings;
    private final Waitlist waitlist;
    private final Reminders reminders;
    private final ClearingTheWay theWay;
    private final EventLog events;
    private final ConsultationSettings settings;
    private final InstantSource clock;

    ConfirmingABooking(
            Bookings bookings,
            Slots slots,
            Standings standings,
            Waitlist waitlist,
            Reminders reminders,
            ClearingTheWay theWay,
            EventLog events,
            ConsultationSettings settings,
            InstantSource clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.standings = standings;
        this.waitlist = waitlist;
        this.reminders = reminders;
        this.theWay = theWay;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Confirms the citizen's own booking, an offered one too; refused once the hold or the offer has run out or the slot
     * was closed, and as a hold by how the citizen stands: holds made at the same moment may be more than one may have.
     */
    @WithTransaction
    public Uni<Booking> confirm(UUID citizen, UUID booking) {
        var now = clock.instant();
        return theWay.find(citizen, booking, NO_OTHER_SLOT, now)
                .flatMap(theWay::clear)
                .chain(() -> bookings.lockOf(citizen, booking))
                .flatMap(found -> slots.isOpen(found.seat().slotId()).map(open -> found.confirm(open, now)))
                .call(confirmed -> requireGoodStanding(confirmed, now))
                .call(bookings::flush)
                .call(this::endTheWaiting)
                .call(confirmed ->
                        reminders.plan(confirmed.id(), confirmed.seat().startsAt(), now))
                .call(events::record);
    }

    private Uni<?> requireGoodStanding(Booking booking, Instant now) {
        return standings
                .lock(booking.citizenId())
                .chain(() -> bookings.takeTurn(booking))
                .chain(() -> standings.of(booking.citizenId(), booking.id(), now))
                .invoke(standing -> standing.require(settings.openBookings()));
    }

    /** Only a seat offered from the waitlist knows its entry. */
    private Uni<?> endTheWaiting(Booking confirmed) {
        return confirmed.waitlistEntryId() == null
                ? Uni.createFrom().voidItem()
                : waitlist.lock(confirmed.waitlistEntryId()).invoke(entry -> entry.accept(confirmed.id()));
    }
}
