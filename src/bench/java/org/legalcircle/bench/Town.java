package org.legalcircle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.legalcircle.platform.database.DatabaseAddress;

/**
 * A county's worth of advisers and slots for four weeks: 200 advisers with free seats, 80 who are booked out, 10 whose
 * slots take sixty. Slots are numbered, so that every yardstick can ask for the same one without looking it up.
 */
final class Town implements AutoCloseable {
    static final int FREE_ADVISERS = 200;
    static final int FULL_ADVISERS = 80;
    static final int HOT_ADVISERS = 10;
    static final int DAYS = 28;
    static final int SLOTS_A_DAY = 14;

    /** Slots of one adviser; no two of them overlap. */
    static final int TIMES = DAYS * SLOTS_A_DAY;

    static final int FREE_SLOTS = FREE_ADVISERS * TIMES;
    static final int FIRST_HOT = (FREE_ADVISERS + FULL_ADVISERS) * TIMES;
    static final int HOT_SLOTS = HOT_ADVISERS * TIMES;
    static final int HOT_CAPACITY = 60;
    static final int CITIZENS = 5000;

    private static final long SLOT_PREFIX = 0x0192_a3b4_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Connection connection;

    /** Signs in as {@code superuser}: emptying tables between runs takes a checkpoint. */
    Town(DatabaseAddress superuser) throws SQLException {
        connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
    }

    /** The slot that the {@code booking}-th booking on many slots asks for: no citizen twice at once. */
    static int spreadSlot(long booking) {
        var citizen = (int) (booking % CITIZENS);
        var round = booking / CITIZENS;
        var time = (citizen + 17 * round) % TIMES;
        var adviser = (citizen / TIMES + 13 * round) % FREE_ADVISERS;
        return (int) (adviser * TIMES + time);
    }

    /** The slot that the {@code booking}-th booking on one hot slot at a time asks for. */
    static int hotSlot(long booking) {
        var turn = (int) (booking / HOT_CAPACITY);
        return FIRST_HOT + (turn / TIMES % HOT_ADVISERS) * TIMES + turn % TIMES;
    }

    static UUID slotId(int number) {
        return new UUID(SLOT_PREFIX, VARIANT | number);
    }

    static List<UUID> citizens() {
        return IntStream.range(0, CITIZENS).mapToObj(Town::citizenId).toList();
    }

    static UUID citizenId(int number) {
        return new UUID(SLOT_PREFIX | 0x00ff_0000L, VARIANT | number);
    }

    /** Whether an earlier run left the tables as they should be today. */
    boolean isFilled() throws SQLException {
        return number("select count(*) from information_schema.schemata where schema_name = 'bench'") == 1
                && number("select count(*) from consultation.slot") == FIRST_HOT + HOT_SLOTS
                && number("select count(*) from consultation.slot where starts_at < now() + interval '1 day'") == 0;
    }

    /** Fills the tables of a database that the service has migrated. */
    void fill(String calendarVersion) throws SQLException {
        run("delete from consultation.slot");
        run("delete from consultation.adviser");
        run("""
            insert into consultation.adviser (id, version, organisation_id, organisation_path, name, topics, languages,
                    introduction, active, opening_rules, booking_window_days, slots_until, calendar_version)
            select ('0192a3b4-0001-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
                   ('0192a3b4-0002-7000-8000-' || lpad(to_hex(n %% 19), 12, '0'))::uuid,
                   '/330881/330881' || lpad((100 + n %% 19)::text, 3, '0') || '/', '顾问' || n,
                   array['LABOUR', 'LENDING', 'TENANCY'], array['zh-CN'], null, true, '{}', %d,
                   current_date + 400, '%s'
            from generate_series(0, %d) as n""".formatted(DAYS, calendarVersion, FREE_ADVISERS + FULL_ADVISERS + HOT_ADVISERS - 1));
        run("""
            insert into consultation.slot (id, adviser_id, organisation_id, organisation_path, starts_at, ends_at,
                    channels, capacity, bookable_until, change_until, taken)
            select ('0192a3b4-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
                   adviser.id, organisation_id, organisation_path, starts, starts + interval '30 minutes',
                   array['ON_SITE', 'PHONE'], capacity, starts - interval '1 hour', starts - interval '2 hours',
                   case when booked_out then (1::bigint << capacity) - 1 else 0 end
            from (select row_number() over (order by id) - 1 as n, * from consultation.adviser) as adviser,
                 generate_series(0, %d) as turn,
                 lateral (select n * %d + turn as number,
                     n >= %d and n < %d as booked_out, case when n >= %d then %d else 4 end as capacity,
                     date_trunc('day', now()) + interval '1 day' * (2 + turn / %d)
                         + interval '1 hour' + interval '30 minutes' * (turn %% %d) as starts) as slot""".formatted(
                        TIMES - 1,
                        TIMES,
                        FREE_ADVISERS,
                        FREE_ADVISERS + FULL_ADVISERS,
                        FREE_ADVISERS + FULL_ADVISERS,
                        HOT_CAPACITY,
                        SLOTS_A_DAY,
                        SLOTS_A_DAY));
        run("create schema if not exists bench");
        run("create sequence if not exists bench.turn minvalue 0 start 0");
        run("grant usage on schema bench to public");
        run("grant all on bench.turn to public");
        run("vacuum full analyze consultation.slot");
    }

    /** Takes all bookings back, so that every run begins with the same tables. */
    void reset() throws SQLException {
        run("truncate consultation.booking, consultation.reminder, platform.idempotent_answer, platform.event,"
                + " platform.event_handled");
        run("update consultation.slot set taken = 0 where taken <> 0 and taken < (1::bigint << capacity) - 1"
                + " or taken <> 0 and capacity = " + HOT_CAPACITY);
        run("alter sequence bench.turn restart");
        run("vacuum analyze consultation.slot");
        run("checkpoint");
    }

    /** What is wrong with the bookings, given how many were acknowledged; empty when nothing is. */
    String faults(long acknowledged) throws SQLException {
        var faults = new StringBuilder();
        expect(faults, "bookings", acknowledged, number("select count(*) from consultation.booking"));
        expect(faults, "kept answers", acknowledged, number("select count(*) from platform.idempotent_answer"));
        expect(faults, "events", acknowledged, number("select count(*) from platform.event"));
        expect(faults, "slots with more bookings than seats", 0, number("""
            select count(*) from (select slot_id from consultation.booking join consultation.slot
                on slot.id = slot_id group by slot_id, slot.capacity having count(*) > slot.capacity) as overbooked"""));
        expect(faults, "slots whose seats and bookings differ", 0, number("""
            select count(*) from consultation.slot join (select slot_id, bit_or(1::bigint << seat) as seats,
                count(*) as bookings from consultation.booking group by slot_id) as booked on slot_id = slot.id
            where taken <> seats or bit_count(taken::bit(64)) <> bookings"""));
        return faults.toString();
    }

    /** Whether somebody listens to the event of a hold, so that the relay has to deliver it. */
    boolean holdsAreHeard() throws SQLException {
        return number("select count(*) from platform.event where delivered_at is distinct from occurred_at") > 0;
    }

    /** A setting of the server. */
    String setting(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void expect(StringBuilder faults, String what, long expected, long found) {
        if (expected != found) {
            faults.append("%s: %d instead of %d. ".formatted(what, found, expected));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
