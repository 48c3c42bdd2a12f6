package org.legalcircle.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.consultation.domain.SlotState;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.domain.WaitlistStage;

/** What the tables say about one branch at one moment. */
record Books(
        Instant now, List<Line> slots, List<Seat> bookings, List<Place> places, Set<Offer> offers, Set<UUID> barred) {
    private static final int MOST_AHEAD = 5;

    record Line(
            UUID id,
            UUID adviser,
            Instant startsAt,
            Instant endsAt,
            Instant bookableUntil,
            int capacity,
            long taken,
            SlotState state) {
        boolean isFull() {
            return taken == (1L << capacity) - 1;
        }
    }

    record Seat(
            UUID id,
            UUID citizen,
            UUID slot,
            int capacity,
            int seat,
            Instant startsAt,
            Instant endsAt,
            Stage stage,
            Instant heldUntil,
            UUID entry,
            int sequence) {
        boolean overlaps(Instant from, Instant to) {
            return startsAt.isBefore(to) && endsAt.isAfter(from);
        }

        boolean hasRunOut(Instant now) {
            return heldUntil != null && !now.isBefore(heldUntil);
        }
    }

    record Place(
            UUID id,
            UUID citizen,
            UUID adviser,
            Instant from,
            Instant to,
            int rank,
            Instant joinedAt,
            WaitlistStage stage,
            UUID booking) {
        boolean fits(Line slot) {
            return (adviser == null || adviser.equals(slot.adviser))
                    && !slot.startsAt.isBefore(from)
                    && slot.startsAt.isBefore(to);
        }

        boolean isBefore(Place other) {
            return rank != other.rank
                    ? rank < other.rank
                    : !joinedAt.equals(other.joinedAt)
                            ? joinedAt.isBefore(other.joinedAt)
                            : id.toString().compareTo(other.id.toString()) < 0;
        }
    }

    record Offer(UUID entry, UUID slot) {}

    private static final String READ = """
            select jsonb_build_object(
                'now', $2::timestamptz,
                'slots', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                        'id', id, 'adviser', adviser_id, 'startsAt', starts_at, 'endsAt', ends_at,
                        'bookableUntil', bookable_until, 'capacity', capacity, 'taken', taken, 'state', state)
                        order by adviser_id, starts_at, id), '[]')
                    from consultation.slot where organisation_path = $1),
                'bookings', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                        'id', id, 'citizen', citizen_id, 'slot', slot_id, 'capacity', capacity, 'seat', seat,
                        'startsAt', starts_at, 'endsAt', ends_at, 'stage', stage, 'heldUntil', held_until,
                        'entry', waitlist_entry_id, 'sequence', sequence) order by id), '[]')
                    from consultation.booking where organisation_path = $1),
                'places', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                        'id', id, 'citizen', citizen_id, 'adviser', adviser_id, 'from', from_time, 'to', to_time,
                        'rank', priority_rank, 'joinedAt', joined_at, 'stage', stage, 'booking', booking_id)
                        order by id), '[]')
                    from consultation.waitlist_entry where organisation_path = $1),
                'offers', (
                    select coalesce(jsonb_agg(jsonb_build_object('entry', entry_id, 'slot', slot_id)), '[]')
                    from consultation.waitlist_offer where entry_id in (
                        select id from consultation.waitlist_entry where organisation_path = $1)),
                'barred', (
                    select coalesce(jsonb_agg(citizen_id), '[]')
                    from consultation.standing where barred_until > $2))::text""";

    /** One statement, so that all of it is of the same moment. */
    static Books read(Pool pool, ObjectMapper json, String branch, Instant now) {
        var text = Bureau.await(() -> pool.preparedQuery(READ).execute(Tuple.of(branch, now.atOffset(ZoneOffset.UTC))))
                .iterator()
                .next()
                .getString(0);
        try {
            return json.readValue(text, Books.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Line slot(UUID id) {
        return slots.stream().filter(slot -> slot.id.equals(id)).findFirst().orElseThrow();
    }

    Stream<Seat> keepersOf(Line slot) {
        return bookings.stream().filter(booking -> booking.slot.equals(slot.id) && booking.stage.keepsSeat());
    }

    /** What the citizen has ahead; what ran out or is over does not count. */
    Stream<Seat> openOf(UUID citizen) {
        return bookings.stream()
                .filter(booking -> booking.citizen.equals(citizen)
                        && booking.stage.isOpen()
                        && !booking.hasRunOut(now)
                        && booking.endsAt.isAfter(now));
    }

    boolean isBusy(UUID citizen, Line slot) {
        return openOf(citizen).anyMatch(booking -> booking.overlaps(slot.startsAt, slot.endsAt));
    }

    /** Whether nothing but a slot could keep the citizen from another seat; {@code apartFrom} does not count. */
    boolean standsWell(UUID citizen, Seat apartFrom) {
        return !barred.contains(citizen)
                && openOf(citizen).filter(booking -> !booking.equals(apartFrom)).count() < MOST_AHEAD;
    }

    private boolean hasOffer(UUID citizen, Line slot) {
        return bookings.stream()
                .anyMatch(booking -> booking.citizen.equals(citizen)
                        && booking.stage == Stage.OFFERED
                        && !booking.hasRunOut(now)
                        && booking.overlaps(slot.startsAt, slot.endsAt));
    }

    /** Whether somebody waits, fits, could take the slot and was not offered it yet. */
    boolean isCandidate(Place place, Line slot) {
        return place.stage == WaitlistStage.WAITING
                && place.fits(slot)
                && !offers.contains(new Offer(place.id, slot.id))
                && !isBusy(place.citizen, slot)
                && !hasOffer(place.citizen, slot)
                && standsWell(place.citizen, null);
    }
}
