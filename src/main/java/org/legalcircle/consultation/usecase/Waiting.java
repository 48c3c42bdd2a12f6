package org.legalcircle.consultation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.domain.WaitlistPlace;
import org.legalcircle.consultation.domain.WaitlistStage;
import org.legalcircle.consultation.domain.WaitlistWish;
import org.legalcircle.consultation.store.Slots;
import org.legalcircle.consultation.store.Standings;
import org.legalcircle.consultation.store.Waitlist;
import org.legalcircle.identity.Citizens;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.Zone;

/** What a citizen does on the waitlist: join, take an offered seat, leave. */
@Singleton
public class Waiting {
    private static final Period ELDER_FROM = Period.ofYears(60);
    private static final UUID NO_BOOKING = new UUID(0, 0);

    private final Waitlist waitlist;
    private final Slots slots;
    private final Standings standings;
    private final Citizens citizens;
    private final ConfirmingABooking confirming;
    private final LettingGo lettingGo;
    private final EventLog events;
    private final ConsultationSettings settings;
    private final InstantSource clock;

    Waiting(
            Waitlist waitlist,
            Slots slots,
            Standings standings,
            Citizens citizens,
            ConfirmingABooking confirming,
            LettingGo lettingGo,
            EventLog events,
            ConsultationSettings settings,
            InstantSource clock) {
        this.waitlist = waitlist;
        this.slots = slots;
        this.standings = standings;
        this.citizens = citizens;
        this.confirming = confirming;
        this.lettingGo = lettingGo;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins to wait; refused while a seat that fits is free, and as a hold by how the citizen stands. Who is sixty or
     * older by a verified date of birth comes before others without being asked.
     */
    @WithTransaction
    public Uni<WaitlistEntry> join(UUID citizen, WaitlistWish wish) {
        var now = clock.instant();
        return standings
                .of(citizen, NO_BOOKING, now)
                .invoke(standing -> standing.require(settings.openBookings()))
                .chain(() -> requireOffered(wish))
                .chain(() -> waitlist.isFree(wish, now))
                .invoke(Waiting::refuseIfFree)
                .chain(() -> citizens.birthDate(citizen))
                .map(born -> WaitlistEntry.join(citizen, withAge(wish, born, now), now))
                .flatMap(waitlist::persistAndFlush)
                .call(events::record);
    }

    private Uni<?> requireOffered(WaitlistWish wish) {
        return wish.adviserId() == null
                ? Uni.createFrom().voidItem()
                : slots.topicsOf(wish.adviserId()).invoke(wish::requireOffered);
    }

    /** Takes the offered seat; refused where there is none, or no longer. */
    @WithTransaction
    public Uni<Booking> accept(UUID citizen, UUID entry) {
        return waitlist.placeOf(citizen, entry)
                .map(WaitlistPlace::requireOffer)
                .flatMap(booking -> confirming.confirm(citizen, booking));
    }

    /** Stops waiting; a seat that was offered goes to the next in line. */
    @WithTransaction
    public Uni<Void> leave(UUID citizen, UUID entry) {
        var now = clock.instant();
        return waitlist.placeOf(citizen, entry)
                .call(place -> turnDown(citizen, place))
                .chain(() -> waitlist.lock(entry))
                .invoke(found -> found.leave(now))
                .call(waitlist::flush)
                .call(events::record)
                .replaceWithVoid();
    }

    private Uni<Void> turnDown(UUID citizen, WaitlistPlace place) {
        return place.stage() == WaitlistStage.OFFERED
                ? lettingGo.turnDown(citizen, place.bookingId())
                : Uni.createFrom().voidItem();
    }

    /** Urgency is declared, age is not. */
    private static WaitlistWish withAge(WaitlistWish wish, LocalDate born, Instant now) {
        var isElder = born != null && !born.plus(ELDER_FROM).isAfter(Zone.dateOf(now));
        return wish.priority() == Priority.URGENT ? wish : wish.withPriority(isElder ? Priority.ELDER : Priority.NONE);
    }

    private static void refuseIfFree(boolean free) {
        if (free) {
            throw new Refused(ConsultationRefusal.SEATS_ARE_FREE);
        }
    }
}
