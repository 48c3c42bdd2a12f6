package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.domain.WaitlistStage;
import org.legalcircle.consultation.domain.WaitlistWish;
import org.legalcircle.consultation.store.Bookings;
import org.legalcircle.consultation.store.Reminders;
import org.legalcircle.consultation.store.Waitlist;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.Zone;

/** What a citizen does on the waitlist: join, take an offered seat, leave. */
@Singleton
public class Waiting {
    private static final Period ELDER_FROM = Period.ofYears(60);

    private final Waitlist waitlist;
    private final Bookings bookings;
    private final Citizens citizens;
    private final Reminders reminders;
    private final LettingGo lettingGo;
    private final EventLog events;
    private final InstantSource clock;

    Waiting(
            Waitlist waitlist,
            Bookings bookings,
            Citizens citizens,
            Reminders reminders,
            LettingGo lettingGo,
            EventLog events,
            InstantSource clock) {
        this.waitlist = waitlist;
        this.bookings = bookings;
        this.citizens = citizens;
        this.reminders = reminders;
        this.lettingGo = lettingGo;
        this.events = events;
        this.clock = clock;
    }

    /** Begins to wait; refused while a seat that fits is free. Who is sixty or older by a verified date of birth comes before others without being asked. */
    @WithTransaction
    public Uni<WaitlistEntry> join(UUID citizen, WaitlistWish wish) {
        var now = clock.instant();
        return waitlist.isFree(wish, now)
                .invoke(Waiting::refuseIfFree)
                .chain(() -> citizens.birthDate(citizen))
                .map(born -> WaitlistEntry.join(citizen, withAge(wish, born, now), now))
                .flatMap(waitlist::persistAndFlush)
                .call(events::record);
    }

    /** Takes the offered seat; refused where there is none, or no longer. */
    @WithTransaction
    public Uni<Booking> accept(UUID citizen, UUID entry) {
        var now = clock.instant();
        return waitlist.requireOf(citizen, entry)
                .map(WaitlistEntry::requireOffer)
                .flatMap(booking -> bookings.lockOf(citizen, booking))
                .map(offered -> offered.accept(now))
                .call(bookings::flush)
                .call(() -> waitlist.lock(entry).invoke(WaitlistEntry::accept))
                .call(booking -> reminders.plan(booking.id(), booking.startsAt(), now))
                .call(events::record);
    }

    /** Stops waiting; a seat that was offered goes to the next in line. */
    @WithTransaction
    public Uni<Void> leave(UUID citizen, UUID entry) {
        var now = clock.instant();
        return waitlist.requireOf(citizen, entry)
                .call(this::turnDown)
                .chain(() -> waitlist.lock(entry))
                .invoke(found -> found.leave(now))
                .call(waitlist::flush)
                .call(events::record)
                .replaceWithVoid();
    }

    /** Bookings are locked before entries, here as everywhere. */
    private Uni<?> turnDown(WaitlistEntry entry) {
        return entry.stage() == WaitlistStage.OFFERED
                ? lettingGo.cancel(entry.citizenId(), entry.bookingId(), null)
                : Uni.createFrom().voidItem();
    }

    private static WaitlistWish withAge(WaitlistWish wish, LocalDate born, Instant now) {
        var isElder = born != null && !born.plus(ELDER_FROM).isAfter(Zone.dateOf(now));
        return wish.priority() == Priority.NONE && isElder ? wish.withPriority(Priority.ELDER) : wish;
    }

    private static void refuseIfFree(boolean free) {
        if (free) {
            throw new Refused(ConsultationRefusal.SEATS_ARE_FREE);
        }
    }
}
