package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Slot;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.domain.WaitlistPlace;
import org.legalcircle.consultation.domain.WaitlistStage;
import org.legalcircle.consultation.domain.WaitlistWish;
import org.legalcircle.platform.error.Refused;

/** Who waits for a seat. */
@Singleton
public class Waitlist implements PanacheRepositoryBase<WaitlistEntry, UUID> {
    /**
     * Passed over are those who could not take the seat: busy or with an offer at that time, barred, with enough ahead.
     * So are entries that somebody else is just changing: their turn comes with the next free seat.
     */
    private static final String NEXT = """
            select cast(entry.id as text) from consultation.waitlist_entry entry
            join consultation.adviser on adviser.id = ?1
            where entry.stage = 'WAITING'
              and entry.topic = any (adviser.topics)
              and (entry.adviser_id is null or entry.adviser_id = ?1)
              and (entry.organisation_path is null or starts_with(?2, entry.organisation_path))
              and exists (select from consultation.slot where slot.id = ?3 and entry.channel = any (slot.channels))
              and ?4 >= entry.from_time and ?4 < entry.to_time
              and not exists (select from consultation.waitlist_offer offer
                              where offer.entry_id = entry.id and offer.slot_id = ?3)
              and not exists (select from consultation.booking
                              where booking.citizen_id = entry.citizen_id
                                and booking.stage in ('OFFERED', 'HELD', 'CONFIRMED', 'IN_SESSION')
                                and (booking.held_until is null or booking.held_until > ?6)
                                and booking.starts_at < ?5 and booking.ends_at > ?4)
              and not exists (select from consultation.standing
                              where standing.citizen_id = entry.citizen_id and standing.barred_until > ?6)
              and (select count(*) from consultation.booking
                   where booking.citizen_id = entry.citizen_id
                     and booking.stage in ('HELD', 'CONFIRMED', 'IN_SESSION') and booking.ends_at > ?6
                     and (booking.held_until is null or booking.held_until > ?6)) < ?7
            order by entry.priority_rank, entry.joined_at, entry.id
            limit 1
            for update of entry skip locked""";

    private static final String FREE = """
            select exists (
                select from consultation.slot join consultation.adviser on adviser.id = slot.adviser_id
                where slot.state = 'OPEN' and slot.taken < (cast(1 as bigint) << slot.capacity) - 1
                  and slot.bookable_until > ?7 and slot.starts_at >= ?5 and slot.starts_at < ?6
                  and ?1 = any (adviser.topics) and ?2 = any (slot.channels)
                  and starts_with(slot.organisation_path, ?3) and ?4 in ('null', cast(slot.adviser_id as text)))""";
    private static final String PLACE = """
            select entry.stage, entry.bookingId from WaitlistEntry entry
            where entry.id = ?1 and entry.citizenId = ?2""";
    private static final String OFFERED = """
            insert into consultation.waitlist_offer (entry_id, slot_id, booking_id, offered_at)
            values (?1, ?2, ?3, ?4)""";

    /** Locks whoever is first in line for a seat of this slot and could take it; null if nobody is. */
    public Uni<WaitlistEntry> lockNextFor(Slot slot, int mostAhead, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NEXT, String.class)
                        .setParameter(1, slot.adviserId())
                        .setParameter(2, slot.organisationPath())
                        .setParameter(3, slot.id())
                        .setParameter(4, slot.startsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, slot.endsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(6, now.atOffset(ZoneOffset.UTC))
                        .setParameter(7, mostAhead)
                        .getSingleResultOrNull())
                .flatMap(next -> next == null ? Uni.createFrom().nullItem() : lock(UUID.fromString(next)));
    }

    /** Whether a seat that fits the wish is free right now. */
    public Uni<Boolean> isFree(WaitlistWish wish, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FREE, Boolean.class)
                        .setParameter(1, wish.topic().name())
                        .setParameter(2, wish.channel().name())
                        .setParameter(3, wish.organisationPath() == null ? "" : wish.organisationPath())
                        .setParameter(4, String.valueOf(wish.adviserId()))
                        .setParameter(5, wish.from().atOffset(ZoneOffset.UTC))
                        .setParameter(6, wish.to().atOffset(ZoneOffset.UTC))
                        .setParameter(7, now.atOffset(ZoneOffset.UTC))
                        .getSingleResult());
    }

    /** Remembers an offer, so that the same slot is not offered to the same entry again. */
    public Uni<Void> rememberOffer(UUID entry, UUID slot, UUID booking, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OFFERED)
                        .setParameter(1, entry)
                        .setParameter(2, slot)
                        .setParameter(3, booking)
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** A place of this citizen, not locked; refuses one that does not exist or is somebody else's. */
    public Uni<WaitlistPlace> placeOf(UUID citizen, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(PLACE, Object[].class)
                        .setParameter(1, id)
                        .setParameter(2, citizen)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new WaitlistPlace((WaitlistStage) row[0], (UUID) row[1]))
                .onItem()
                .ifNull()
                .failWith(Waitlist::unknown);
    }

    /** Locks an entry; refuses one that does not exist. */
    public Uni<WaitlistEntry> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Waitlist::unknown);
    }

    private static Refused unknown() {
        return new Refused(ConsultationRefusal.WAITLIST_ENTRY_NOT_FOUND);
    }
}
