package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.consultation.ConsultationSettings;
import org.legalcircle.platform.event.EventLog;

/**
 * Takes seats for several holds in one statement: the slots' seats, the bookings, the kept answers and the events are
 * written together or not at all. The order of the holds decides who gets the last seat of a slot. Each booking of a
 * citizen has a turn of its own: two statements that write for one citizen at the same time, neither seeing the other's
 * booking, break the rule {@link #ONE_TURN_EACH}, and the later one has to look again.
 */
@Singleton
class SeatRace {
    /** The constraint that keeps two bookings of one citizen from being written unseen by each other. */
    static final String ONE_TURN_EACH = "booking_citizen_turn";

    // "given" hides the lengths of the arrays: knowing them, PostgreSQL would plan anew at each call, which takes it
    // longer than the work itself. Slots are locked in the order of their identifiers and bookings written in the order
    // of their citizens, so that statements of several instances never wait for each other in a circle.
    private static final String TAKE = """
            with given as materialized (
                select $1::uuid[] as slot_ids, $2::uuid[] as booking_ids, $3::uuid[] as citizens,
                       $4::text[] as channels, $5::text[] as topics, $6::text[] as questions,
                       $7::timestamptz[] as ends, $8::text[] as routes, $9::text[] as keys, $10::bytea[] as hashes,
                       $11::text[] as headers, $12::bytea[] as answers, $13::uuid[] as event_ids,
                       $14::text[] as event_types, $15::text[] as payloads
            ), wanted as (
                select wanted.*
                from given, unnest(slot_ids, booking_ids, citizens, channels, topics, questions, ends, routes, keys,
                                   hashes, headers, answers, event_ids, event_types, payloads) with ordinality
                    as wanted (slot_id, booking_id, citizen_id, channel, topic, question, held_until,
                               route, key, request_hash, headers, answer, event_id, event_type, payload, place)
            ), slot as (
                select id, adviser_id, organisation_id, organisation_path, starts_at, ends_at, capacity, taken
                from consultation.slot
                where id = any ((select slot_ids from given)::uuid[]) and state = 'OPEN' and bookable_until > $16
                order by id
                for no key update
            ), eligible as (
                select wanted.*, row_number() over (partition by slot_id order by place) as turn
                from wanted
                where not exists (select from consultation.standing
                                  where standing.citizen_id = wanted.citizen_id and barred_until > $16)
                  and (select count(*) from consultation.booking
                       where booking.citizen_id = wanted.citizen_id
                         and booking.stage in ('HELD', 'CONFIRMED', 'IN_SESSION') and booking.ends_at > $16
                         and (booking.held_until is null or booking.held_until > $16)) < $17
            ), free as (
                select slot.*, seat, row_number() over (partition by id order by seat) as turn
                from slot, generate_series(0, slot.capacity - 1) as seat
                where slot.taken & (1::bigint << seat) = 0
            ), won as (
                select * from eligible join free on free.id = eligible.slot_id and free.turn = eligible.turn
                order by citizen_id
            ), taken as (
                update consultation.slot set taken = slot.taken | mask.seats
                from (select id, bit_or(1::bigint << seat) as seats from won group by id) as mask
                where slot.id = mask.id
            ), booked as (
                insert into consultation.booking
                    (id, version, citizen_id, citizen_turn, slot_id, capacity, seat, adviser_id, organisation_id,
                     organisation_path, starts_at, ends_at, stage, channel, topic, question, held_until, sequence,
                     created_at, changed_at)
                select booking_id, 0, citizen_id,
                       1 + coalesce((select max(booking.citizen_turn) from consultation.booking
                                     where booking.citizen_id = won.citizen_id), 0),
                       id, capacity, seat, adviser_id, organisation_id, organisation_path,
                       starts_at, ends_at, 'HELD', channel, topic, question, held_until, 0, $16, $16
                from won
            ), answered as (
                insert into platform.idempotent_answer
                    (caller, route, key, request_hash, status, headers, body, answered_at)
                select citizen_id, route, key, request_hash, 201, headers::jsonb, answer, $16 from won
            ), logged as (
                insert into platform.event (id, type, aggregate_id, occurred_at, payload, delivered_at)
                select event_id, event_type, booking_id, $16, payload::jsonb, $18 from won
            )
            select booking_id from won""";

    private final Pool pool;
    private final EventLog events;
    private final ConsultationSettings settings;

    SeatRace(Pool pool, EventLog events, ConsultationSettings settings) {
        this.pool = pool;
        this.events = events;
        this.settings = settings;
    }

    /** The bookings that won a seat; fails as a whole where one of them breaks a constraint. */
    Uni<Set<UUID>> run(List<HoldCall> calls, Instant now) {
        var rows = calls.stream().map(call -> events.rowOf(call.hold().event())).toList();
        var at = now.atOffset(ZoneOffset.UTC);
        var parameters = Tuple.tuple()
                .addValue(each(calls, UUID[]::new, HoldCall::slotId))
                .addValue(each(calls, UUID[]::new, call -> call.hold().bookingId()))
                .addValue(each(calls, UUID[]::new, call -> call.hold().citizenId()))
                .addValue(
                        each(calls, String[]::new, call -> call.hold().channel().name()))
                .addValue(each(calls, String[]::new, call -> call.hold().topic().name()))
                .addValue(each(calls, String[]::new, call -> call.hold().question()))
                .addValue(each(
                        calls,
                        java.time.OffsetDateTime[]::new,
                        call -> call.hold().heldUntil().atOffset(ZoneOffset.UTC)))
                .addValue(each(calls, String[]::new, call -> call.key().route()))
                .addValue(each(calls, String[]::new, call -> call.key().key()))
                .addValue(each(
                        calls, Buffer[]::new, call -> Buffer.buffer(call.key().requestHash())))
                .addValue(each(
                        calls, String[]::new, call -> call.answer().headers().encode()))
                .addValue(each(
                        calls,
                        Buffer[]::new,
                        call -> Buffer.buffer(call.answer().body())))
                .addValue(each(rows, UUID[]::new, row -> row.id()))
                .addValue(each(rows, String[]::new, row -> row.type()))
                .addValue(each(rows, String[]::new, row -> row.payload()))
                .addValue(at)
                .addValue(settings.openBookings())
                .addValue(rows.get(0).deliveredAt() == null ? null : at);
        return pool.preparedQuery(TAKE).execute(parameters).map(won -> {
            var winners = new HashSet<UUID>();
            won.forEach(row -> winners.add(row.getUUID(0)));
            return winners;
        });
    }

    private static <C, T> T[] each(List<C> calls, java.util.function.IntFunction<T[]> array, Function<C, T> value) {
        return calls.stream().map(value).toArray(array);
    }
}
