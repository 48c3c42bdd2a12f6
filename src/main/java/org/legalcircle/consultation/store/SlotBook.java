package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.consultation.domain.OpeningRules;
import org.legalcircle.consultation.domain.SlotTime;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.time.WorkingCalendar;
import org.legalcircle.platform.time.Zone;

/**
 * Brings the slots of an adviser in line with the rules: slots that are wanted are there and open; slots that are not
 * are gone if nobody ever booked them, withdrawn if they are empty, and closed to new bookings while seats are taken. A
 * slot stays at its place: where an adviser changes places, other slots take over.
 */
@Singleton
public class SlotBook {
    private static final String WANTED = """
            with wanted as (
                select * from unnest($2::timestamptz[], $3::timestamptz[], $4::text[])
                    as wanted (starts_at, ends_at, channels)
            )
            """;
    private static final String SAME_TIME_AND_PLACE = """
            wanted.starts_at = slot.starts_at and wanted.ends_at = slot.ends_at
            and wanted.channels = array_to_string(slot.channels, ',') and slot.organisation_id = $5""";
    /** Before any of them changes, in the order everybody keeps to, see {@link Slots}. */
    private static final String LOCK = """
            select id from consultation.slot
            where adviser_id = $1 and (starts_at > $2 or state = 'WITHDRAWN') order by id for update""";

    private static final String REOPEN = WANTED + """
            update consultation.slot set state = 'OPEN', capacity = $6::int,
                bookable_until = slot.starts_at - $7::interval, change_until = slot.starts_at - $8::interval
            from wanted
            where slot.adviser_id = $1 and slot.state <> 'WITHDRAWN'
              and slot.taken < (1::bigint << $6::int)
              and (slot.state <> 'OPEN' or slot.capacity <> $6::int
                   or slot.bookable_until <> slot.starts_at - $7::interval
                   or slot.change_until <> slot.starts_at - $8::interval) and
            """ + SAME_TIME_AND_PLACE;
    private static final String CLOSE = WANTED + """
            update consultation.slot
            set state = case when taken = 0 then 'WITHDRAWN' else 'CLOSED' end
            where adviser_id = $1 and starts_at > $6 and (state = 'OPEN' or state = 'CLOSED' and taken = 0)
              and (taken >= (1::bigint << $7::int) or not exists (select from wanted where
            """ + SAME_TIME_AND_PLACE + "))";
    private static final String REMOVE = """
            delete from consultation.slot
            where adviser_id = $1 and state = 'WITHDRAWN'
              and not exists (select from consultation.booking where booking.slot_id = slot.id)
              and not exists (select from consultation.waitlist_offer offer where offer.slot_id = slot.id)""";
    /** A wanted time that overlaps a slot still in use is left out: that slot has to end first. */
    private static final String ADD = """
            insert into consultation.slot (id, adviser_id, organisation_id, organisation_path, starts_at, ends_at,
                                           channels, capacity, bookable_until, change_until)
            select id, $1, $6, $7, starts_at, ends_at, string_to_array(channels, ','), $8,
                   starts_at - $9::interval, starts_at - $10::interval
            from unnest($2::timestamptz[], $3::timestamptz[], $4::text[], $5::uuid[])
                as wanted (starts_at, ends_at, channels, id)
            on conflict do nothing""";

    private static final String AFFECTED = """
            select booking.id from consultation.booking join consultation.slot on slot.id = booking.slot_id
            where slot.adviser_id = $1 and slot.state = 'CLOSED' and booking.stage = 'CONFIRMED'
              and slot.starts_at > $2
            order by booking.starts_at, booking.id""";

    private final Pool pool;
    private final Advisers advisers;

    SlotBook(Pool pool, Advisers advisers) {
        this.pool = pool;
        this.advisers = advisers;
    }

    /**
     * Brings the slots in line with the rules as they are, from {@code now} to the end of the booking window; does
     * nothing where somebody else just has.
     */
    public Uni<Void> fill(UUID adviser, WorkingCalendar calendar, Instant now) {
        return pool.withTransaction(connection -> advisers.lockRules(connection, adviser)
                .flatMap(rules -> rules.isFilled(Zone.dateOf(now), calendar.version())
                        ? Uni.createFrom().voidItem()
                        : reconcile(connection, rules, calendar, now)));
    }

    /**
     * Changes an adviser and brings the slots in line with that.
     *
     * @return the confirmed bookings in slots that are no longer wanted
     */
    Uni<List<UUID>> realign(
            UUID adviser, Function<SqlConnection, Uni<Void>> change, WorkingCalendar calendar, Instant now) {
        return pool.withTransaction(connection -> change.apply(connection)
                .chain(() -> advisers.lockRules(connection, adviser))
                .flatMap(changed -> reconcile(connection, changed, calendar, now))
                .chain(() -> affected(connection, adviser, now)));
    }

    /**
     * Changes the rules and brings the slots in line with them.
     *
     * @param check refuses what may not be changed; it sees the rules as nobody else can change them any more
     * @return the confirmed bookings in slots that the new rules no longer want
     */
    public Uni<List<UUID>> change(
            UUID adviser, Consumer<AdviserRules> check, OpeningRules rules, WorkingCalendar calendar, Instant now) {
        return pool.withTransaction(connection -> advisers.lockRules(connection, adviser)
                .invoke(check)
                .chain(() -> advisers.changeRules(connection, adviser, rules))
                .chain(() -> advisers.lockRules(connection, adviser))
                .flatMap(changed -> reconcile(connection, changed, calendar, now))
                .chain(() -> affected(connection, adviser, now)));
    }

    /** The confirmed bookings in slots that the rules no longer want. */
    public Uni<List<UUID>> affected(UUID adviser, Instant now) {
        return affected(pool, adviser, now);
    }

    private Uni<Void> reconcile(SqlConnection connection, AdviserRules adviser, WorkingCalendar calendar, Instant now) {
        var today = Zone.dateOf(now);
        var until = adviser.rules().lastBookableDay(today).plusDays(1);
        var wanted = adviser.active() ? wanted(adviser, today, until, calendar, now) : List.<SlotTime>of();
        return run(connection, LOCK, Tuple.of(adviser.adviserId(), now.atOffset(ZoneOffset.UTC)))
                .chain(() -> run(connection, REOPEN, reopen(adviser, wanted)))
                .chain(() -> run(connection, CLOSE, close(adviser, wanted, now)))
                .chain(() -> run(connection, REMOVE, Tuple.of(adviser.adviserId())))
                .chain(() -> run(connection, ADD, add(adviser, wanted, now)))
                .chain(() -> advisers.filled(connection, adviser.adviserId(), until, calendar.version()));
    }

    private static List<SlotTime> wanted(
            AdviserRules adviser, LocalDate today, LocalDate until, WorkingCalendar calendar, Instant now) {
        return adviser.rules().slotsBetween(today, until, calendar).stream()
                .filter(slot -> slot.startsAt().isAfter(now))
                .toList();
    }

    private static Tuple reopen(AdviserRules adviser, List<SlotTime> wanted) {
        var rules = adviser.rules();
        return times(adviser, wanted)
                .addValue(adviser.organisationId())
                .addValue(rules.capacity())
                .addValue(Interval.of(rules.earliestNotice()))
                .addValue(Interval.of(rules.cancellationNotice()));
    }

    private static Tuple close(AdviserRules adviser, List<SlotTime> wanted, Instant now) {
        return times(adviser, wanted)
                .addValue(adviser.organisationId())
                .addValue(now.atOffset(ZoneOffset.UTC))
                .addValue(adviser.rules().capacity());
    }

    private static Tuple add(AdviserRules adviser, List<SlotTime> wanted, Instant now) {
        var rules = adviser.rules();
        return times(adviser, wanted)
                .addValue(wanted.stream().map(slot -> Ids.next(now)).toArray(UUID[]::new))
                .addValue(adviser.organisationId())
                .addValue(adviser.organisationPath())
                .addValue((short) rules.capacity())
                .addValue(Interval.of(rules.earliestNotice()))
                .addValue(Interval.of(rules.cancellationNotice()));
    }

    private static Tuple times(AdviserRules adviser, List<SlotTime> wanted) {
        return Tuple.tuple()
                .addValue(adviser.adviserId())
                .addValue(instants(wanted, SlotTime::startsAt))
                .addValue(instants(wanted, SlotTime::endsAt))
                .addValue(wanted.stream().map(SlotBook::channels).toArray(String[]::new));
    }

    private static OffsetDateTime[] instants(List<SlotTime> wanted, Function<SlotTime, Instant> when) {
        return wanted.stream()
                .map(slot -> when.apply(slot).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static String channels(SlotTime slot) {
        return slot.channels().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Uni<Void> run(SqlClient connection, String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }

    private static Uni<List<UUID>> affected(SqlClient client, UUID adviser, Instant now) {
        return client.preparedQuery(AFFECTED)
                .execute(Tuple.of(adviser, now.atOffset(ZoneOffset.UTC)))
                .map(Rows::ids);
    }
}
