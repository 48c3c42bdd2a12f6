package org.legalcircle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.privacy.CipherSettings;
import org.legalcircle.platform.privacy.FieldAlgorithm;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.security.KeyFolder;

/**
 * A million open matters of a thousand workers in a hundred organisations, each with a deadline and its signal; five
 * thousand citizens whose names are sealed. Made by the database; everything has a number.
 */
final class Registry implements AutoCloseable {
    static final int MATTERS = 1_000_000;
    static final int WORKERS = 1_000;
    static final int ORGANISATIONS = 100;

    /** The branch all of them lie in. */
    static final String BRANCH = "/330881/";

    private static final int ORGANISATION = 0x20;
    private static final int WORKER = 0x21;
    private static final int MATTER = 0x10;
    private static final int DEADLINE = 0x11;

    private static final String ID = """
            create or replace function bench.id(kind int, n bigint) returns uuid immutable language sql
            return ('0192a3b4-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid""";
    private static final String FILL_ORGANISATIONS = """
            insert into identity.organisation (id, version, parent_id, level, code, path, name, address)
            select bench.id(32, n), 0, bench.id(18, 0), 'TOWNSHIP_STATION',
                   '330881' || (100 + n), '/330881/330881' || (100 + n) || '/', 'Station ' || n, 'Jiangshan'
            from generate_series(0, 99) as n""";
    private static final String FILL_CENTRE = """
            insert into identity.organisation (id, version, level, code, path, name, address)
            values (bench.id(18, 0), 0, 'COUNTY_CENTRE', '330881', '/330881/', 'Centre', 'Jiangshan')""";
    private static final String FILL_CITIZENS = """
            insert into identity.citizen (id, version, mobile_sealed, mobile_index, name_sealed, registered_at)
            values (?, 0, ?, 'bench ' || ?, ?, now())""";
    private static final String FILL_MATTERS = """
            insert into casework.matter
                (id, version, number, line, stage, citizen_id, standing, organisation_id, organisation_path, worker_id,
                 form, supplement_asked, last_entry, due_at, submitted_at, changed_at)
            select bench.id(16, n), 0, 'BENCH-' || n, 'MEDIATION', 'IN_PROGRESS', bench.id(255, n % 5000), 'SELF',
                   bench.id(32, n % 100), '/330881/330881' || (100 + n % 100) || '/', bench.id(33, n % 1000),
                   '\\x00'::bytea, false, 1, now() + interval '30 days' + n * interval '1 second', now(), now()
            from generate_series(0, 999999) as n""";
    private static final String FILL_DEADLINES = """
            insert into casework.deadline
                (id, version, matter_id, kind, rule_id, article, on_expiry, state, value, due_at, calendar_version)
            select bench.id(17, n), 0, bench.id(16, n), 'CONCLUSION', 'PM-01', 'article', 'ESCALATE', 'OPEN', '{}',
                   now() + interval '30 days' + n * interval '1 second', ?
            from generate_series(0, 999999) as n""";
    private static final String FILL_SIGNALS = """
            insert into casework.deadline_signal (deadline_id, kind, at)
            select bench.id(17, n), 'MISSED', now() + interval '30 days' + n * interval '1 second'
            from generate_series(0, 999999) as n""";
    /** One in a hundred left another branch once. */
    private static final String FILL_DEPARTURES = """
            insert into casework.matter_departure (left_in, matter_id, organisation_path, left_at)
            select pg_current_xact_id(), bench.id(16, n * 100), '/330882/', now() from generate_series(0, 9999) as n""";

    private static final String MAKE_DUE = """
            update casework.deadline_signal set at = now() - interval '1 minute', raised_at = null
            where deadline_id in (select bench.id(17, n * 100) from generate_series(0, ?::int - 1) as n)""";
    private static final String DUE = """
            select count(*) from casework.deadline_signal
            where raised_at is null and kind <> 'EFFECT' and at <= now()""";
    private static final String CHANGE = """
            update casework.matter set last_entry = last_entry + 1
            where id in (select bench.id(16, (n * 9973 + ?) % 1000000) from generate_series(1, ?) as n)""";

    private final Connection connection;

    /** Signs in as {@code superuser}: emptying tables takes more than the service may. */
    Registry(DatabaseAddress superuser) throws SQLException {
        connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
        run("create schema if not exists bench");
        run(ID);
    }

    static UUID worker(int number) {
        return id(WORKER, number);
    }

    static UUID organisation(int number) {
        return id(ORGANISATION, number);
    }

    /** As {@code bench.id} does. */
    private static UUID id(int kind, long number) {
        return new UUID(0x0192_a3b4_0000_7000L | (long) kind << 16, 0x8000_0000_0000_0000L | number);
    }

    /** Whether an earlier run made it, and its deadlines are still to come. */
    boolean isFilled() throws SQLException {
        return number("select count(*) from casework.deadline_signal where deadline_id between bench.id(17, 0)"
                                + " and bench.id(17, 999999)")
                        == MATTERS
                && number("select count(*) from casework.matter where due_at < now() + interval '2 days'") == 0;
    }

    /** Fills the tables of a database that the service has migrated. */
    void fill(String calendarVersion, KeyFolder keys) throws SQLException {
        // Rows that belong together are made together: nothing has to be looked up for foreign keys.
        run("set session_replication_role = replica");
        run("truncate casework.matter cascade");
        run("truncate identity.organisation, identity.citizen cascade");
        run(FILL_CENTRE);
        run(FILL_ORGANISATIONS);
        fillCitizens(keys);
        run(FILL_MATTERS);
        run(FILL_DEADLINES, calendarVersion);
        run(FILL_SIGNALS);
        run(FILL_DEPARTURES);
        run("set session_replication_role = origin");
        vacuum();
    }

    private void fillCitizens(KeyFolder keys) throws SQLException {
        var cipher = cipher(keys);
        try (var insert = connection.prepareStatement(FILL_CITIZENS)) {
            for (var n = 0; n < Town.CITIZENS; n++) {
                var id = Town.citizenId(n);
                insert.setObject(1, id);
                insert.setBytes(
                        2,
                        cipher.seal("138%08d".formatted(n), "identity.citizen.mobile:" + id)
                                .bytes());
                insert.setString(3, Integer.toString(n));
                insert.setBytes(
                        4, cipher.seal("毛春生", "identity.citizen.name:" + id).bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static FieldCipher cipher(KeyFolder keys) {
        try {
            var constructor = FieldCipher.class.getDeclaredConstructor(CipherSettings.class, KeyFolder.class);
            constructor.setAccessible(true);
            return constructor.newInstance((CipherSettings) () -> FieldAlgorithm.AES_GCM, keys);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The service makes its cipher otherwise now", e);
        }
    }

    /** Leaves only what {@link #fill} made, as it was but for what changed of its matters. */
    void reset() throws SQLException {
        run("set session_replication_role = replica");
        run("truncate mediation.mediation, casework.document, casework.timeline_entry cascade");
        run("truncate casework.number_series, platform.idempotent_answer, platform.event, platform.event_handled");
        removeOthers("deadline_signal", "deadline_id", DEADLINE);
        removeOthers("deadline", "id", DEADLINE);
        removeOthers("matter", "id", MATTER);
        run("update casework.deadline_signal set at = now() + interval '40 days', raised_at = null"
                + " where raised_at is not null or at < now() + interval '1 day'");
        run("set session_replication_role = origin");
        vacuum();
        run("checkpoint");
    }

    private void removeOthers(String table, String id, int kind) throws SQLException {
        run("delete from casework.%1$s where %2$s < bench.id(%3$d, 0) or %2$s > bench.id(%3$d, 999999)"
                .formatted(table, id, kind));
    }

    private void vacuum() throws SQLException {
        run("vacuum analyze casework.matter");
        run("vacuum analyze casework.deadline");
        run("vacuum analyze casework.deadline_signal");
        run("vacuum analyze casework.matter_departure");
        run("vacuum analyze identity.citizen");
        run("vacuum analyze platform.event");
    }

    /** Changes so many matters all over the registry, others for another {@code turn}. */
    void change(int count, int turn) throws SQLException {
        run(CHANGE, turn * 7, count);
    }

    /** Makes so many deadlines due in one moment: each hundredth, beginning with the first. */
    void makeDue(int count) throws SQLException {
        run(MAKE_DUE, count);
    }

    /** Deadlines that are due and were not told. */
    long due() throws SQLException {
        return number(DUE);
    }

    /** Rows of the tables a submission writes to. */
    Map<String, Long> counts() throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : new String[] {
            "casework.matter", "casework.deadline", "casework.timeline_entry", "casework.document",
            "mediation.mediation", "mediation.party", "platform.event", "platform.idempotent_answer"
        }) {
            counts.put(table, number("select count(*) from " + table));
        }
        return counts;
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What the server answers to a question with one answer. */
    String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
