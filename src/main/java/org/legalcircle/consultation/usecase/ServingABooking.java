package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Outcome;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Standings;
import org.legalcircle.platform.event.EventLog;

/** What staff do at the counter, inside their branch: check in, complete, mark as missed. */
@Singleton
public class ServingABooking {
    private final Bookings bookings;
    private final Standings standings;
    private final Reminders reminders;
    private final EventLog events;
    private final ConsultationSettings settings;
    private final InstantSource clock;

    ServingABooking(
            Bookings bookings,
            Standings standings,
            Reminders reminders,
            EventLog events,
            ConsultationSettings settings,
            InstantSource clock) {
        this.bookings = bookings;
        this.standings = standings;
        this.reminders = reminders;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The citizen is there, or was: for some days after the end, to write it up. */
    @WithTransaction
    public Uni<Booking> checkIn(String branch, UUID booking) {
        return serve(branch, booking, found -> found.checkIn(settings.writeUp(), clock.instant()));
    }

    /** The consultation is over. */
    @WithTransaction
    public Uni<Booking> complete(String branch, UUID booking, Outcome outcome, String note) {
        return serve(branch, booking, found -> found.complete(outcome, note, clock.instant()));
    }

    /** The citizen did not come; too many of these bar the citizen from booking for a while. */
    @WithTransaction
    public Uni<Booking> miss(String branch, UUID booking) {
        var now = clock.instant();
        return serve(branch, booking, found -> found.miss(now)).call(missed -> judge(missed, now));
    }

    /** It was wrong that the citizen did not come; the strike is taken back, and the bar that came with it. */
    @WithTransaction
    public Uni<Booking> withdrawMiss(String branch, UUID booking) {
        var now = clock.instant();
        return serve(branch, booking, found -> found.withdrawMiss(now))
                .call(corrected -> standings.liftUnlessMissedTooOften(
                        corrected.citizenId(), settings.noShows(), now.minus(settings.noShowWindow())));
    }

    private Uni<Booking> serve(String branch, UUID booking, Consumer<Booking> how) {
        return bookings.lockInside(branch, booking)
                .invoke(how)
                .call(bookings::flush)
                .call(served -> reminders.drop(served.id()))
                .call(events::record);
    }

    private Uni<Void> judge(Booking missed, Instant now) {
        return standings.barIfMissedTooOften(
                missed.citizenId(),
                settings.noShows(),
                now.minus(settings.noShowWindow()),
                now.plus(settings.noShowBar()));
    }
}
