package org.legalcircle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.legalcircle.platform.database.DatabaseAddress;

/** Ten thousand deadlines pass at once, and somebody else works on matters whose deadlines do not. */
final class DeadlineSweep {
    private static final int DUE = 10_000;
    private static final double WANTED_SECONDS = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String SIGNALS = "casework.matter.store.Signals";
    private static final List<String> WORK = List.of(
            "update casework.matter set last_entry = last_entry + 1 where id = bench.id(16, ?)",
            "update casework.deadline set version = version + 1 where id = bench.id(17, ?)",
            "update casework.deadline_signal set at = at + interval '1 second' where deadline_id = bench.id(17, ?)");

    private final Registry registry;
    private final MatterReport report;
    private final Function<Boolean, Meter> meters;
    private final DatabaseAddress superuser;
    private final Service service;

    DeadlineSweep(
            Registry registry,
            MatterReport report,
            Function<Boolean, Meter> meters,
            DatabaseAddress superuser,
            Service service) {
        this.registry = registry;
        this.report = report;
        this.meters = meters;
        this.superuser = superuser;
        this.service = service;
    }

    /** The service is not needed any more afterwards: the yardstick does its work. */
    void measure() throws Exception {
        var seconds = 0.0;
        // Once to warm up, once to measure.
        for (var turn = 0; turn < 2; turn++) {
            CircleBench.say(turn == 0 ? "deadlines: warming up" : "deadlines");
            registry.reset();
            registry.makeDue(DUE);
            seconds = sweep(turn == 1);
        }
        service.close();
        registry.reset();
        registry.makeDue(DUE);
        assertPlans();
        CircleBench.say("deadlines by plain SQL");
        var meter = meters.apply(false);
        var micros = OneCaller.histogram();
        var plain = plainly(micros);
        meter.stop();
        report.row(
                "10,000 of 1,000,000 deadlines due, 500 at a time", "plain SQL", "10,000", micros, "", meter, DUE, 0);
        report.aim(
                "sweep of 10,000 due of 1,000,000 deadlines, from the first told to the last",
                "%.1f s".formatted(seconds),
                "plain SQL %.1f s".formatted(plain),
                "%.1f x".formatted(seconds / plain),
                "5 s",
                seconds <= WANTED_SECONDS);
    }

    private void assertPlans() throws SQLException {
        var plans = new PlainSql(registry.connection())
                .plans(
                        Statements.of(SIGNALS, "TAKE_DUE"),
                        List.of(OffsetDateTime.now().toString()));
        report.plans("deadlines that are due", plans, "Seq Scan");
    }

    private double sweep(boolean measured) throws Exception {
        while (registry.due() == DUE) {
            Service.pause(10);
        }
        var start = System.nanoTime();
        var meter = meters.apply(true);
        var others = new Others(superuser);
        others.start();
        while (registry.due() > 0) {
            Service.pause(40);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        meter.stop();
        others.finish();
        if (measured) {
            var told = registry.number("select count(distinct aggregate_id) from platform.event"
                    + " where type = 'casework.matter.deadline-missed'");
            var events = registry.number(
                    "select count(*) from platform.event where type = 'casework.matter.deadline-missed'");
            report.row(
                    "10,000 of 1,000,000 deadlines due, 500 at a time; times are those of somebody else's transactions",
                    "service",
                    "%,d".formatted(DUE),
                    others.micros,
                    "%.0f".formatted(meter.ownMicros() / (double) DUE),
                    meter,
                    DUE,
                    Math.abs(events - DUE) + Math.abs(told - DUE));
            report.aim(
                    "meanwhile another session changes matters, deadlines and signals that are not due, one by one",
                    "%d of %,d waited for a lock".formatted(others.locked, others.tried),
                    "",
                    "",
                    "0",
                    others.locked == 0 && others.tried > 0);
        }
        return seconds;
    }

    /** Does without patience: whatever is locked is counted. */
    private static final class Others extends Thread {
        private final Connection connection;
        private final Histogram micros = OneCaller.histogram();
        private volatile boolean ended;
        private int tried;
        private int locked;
        private SQLException failure;

        Others(DatabaseAddress superuser) throws SQLException {
            connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
            connection.setAutoCommit(false);
            connection.createStatement().execute("set lock_timeout = '1ms'");
            connection.commit();
        }

        @Override
        public void run() {
            var random = new Random(1);
            try {
                while (!ended) {
                    // Each hundredth is due.
                    change(100L * random.nextInt(Registry.MATTERS / 100) + 1 + random.nextInt(99));
                    Service.pause(5);
                }
                connection.close();
            } catch (SQLException e) {
                failure = e;
            }
        }

        private void change(long number) throws SQLException {
            var start = System.nanoTime();
            try {
                for (var sql : WORK) {
                    try (var statement = connection.prepareStatement(sql)) {
                        statement.setLong(1, number);
                        statement.executeUpdate();
                    }
                }
                connection.commit();
                micros.recordValue((System.nanoTime() - start) / 1000);
            } catch (SQLException e) {
                connection.rollback();
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                locked++;
            }
            tried++;
        }

        void finish() throws InterruptedException, SQLException {
            ended = true;
            join();
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** The service's two statements, in transactions as large as its own, one event after the other. */
    private double plainly(Histogram micros) throws SQLException {
        var take = Statements.of(SIGNALS, "TAKE_DUE");
        var keep = Statements.of("platform.event.EventLog", "INSERT");
        var start = System.nanoTime();
        try (var connection =
                DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password())) {
            connection.setAutoCommit(false);
            var sql = new PlainSql(connection);
            var now = OffsetDateTime.now();
            var payload = "{\"matterId\": \"" + "0123456789".repeat(30) + "\"}";
            for (var done = false; !done; ) {
                var from = System.nanoTime();
                var due = sql.rows(County.Query.of(take, List.of(now)));
                for (var row : due) {
                    var id = UUID.randomUUID();
                    sql.rows(County.Query.of(
                            keep, Arrays.asList(id, "bench.deadline", UUID.fromString(row.get(4)), now, payload, now)));
                }
                connection.commit();
                micros.recordValue((System.nanoTime() - from) / 1000);
                done = due.isEmpty();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
