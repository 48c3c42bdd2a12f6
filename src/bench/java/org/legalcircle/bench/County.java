package org.legalcircle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.legalcircle.platform.database.DatabaseAddress;

/** A county full of points, made by the database from a fixed seed: every run finds the same ones. */
final class County implements AutoCloseable {
    static final double WEST = 118.38;
    static final double EAST = 118.81;
    static final double SOUTH = 28.26;
    static final double NORTH = 28.89;

    private static final String ALWAYS = """
            {"weekly":[%s],"followsWorkingCalendar":false}""".formatted(week("00:00", "00:00"));
    private static final String OFFICE = """
            {"weekly":[%s],"followsWorkingCalendar":true}""".formatted(week("08:30", "17:30"));
    private static final String NEVER = """
            {"weekly":[],"followsWorkingCalendar":true}""";

    private static final String HOURS = """
            insert into servicecircle.opening_hours (id, rules)
            values (md5(?)::uuid, ?) on conflict do nothing""";
    private static final String POINTS = """
            insert into servicecircle.point
                (id, version, code, level, organisation_path, longitude, latitude, terrain, services, hours_id,
                 daily_capacity, counters, active, profile, changed_at)
            select gen_random_uuid(), 0, 'B-' || n, 'VILLAGE_POINT', '/330881/', longitude, latitude, 'PLAIN', services,
                   md5(rules)::uuid, 10, 1, true,
                   json_build_object('level', 'VILLAGE_POINT', 'name', 'Point ' || n, 'address', 'Jiangshan',
                       'organisationPath', '/330881/', 'longitude', longitude, 'latitude', latitude, 'datum', 'WGS84',
                       'approximate', true, 'terrain', 'PLAIN', 'services', array_to_json(services),
                       'posts', json_build_array(json_build_object('kind', 'MEDIATOR', 'count', 1)),
                       'openingHours', rules::json, 'dailyCapacity', 10, 'accessibility', json_build_array(),
                       'photos', json_build_array(), 'active', true)::text,
                   now()
            from (select n, 118.38 + 0.43 * random() as longitude, 28.26 + 0.63 * random() as latitude,
                         case when n % 4 = 0 then '{CONSULTATION,NOTARISATION}' else '{CONSULTATION}' end::text[] as services,
                         case when n % 3 = 0 then ? else ? end as rules
                  from generate_series(1, ?) as n) as made""";
    private static final String VILLAGES = """
            insert into servicecircle.village (id, version, code, organisation_path, profile, changed_at)
            select gen_random_uuid(), 0, 'V-' || n, '/330881/',
                   json_build_object('name', 'Village ' || n, 'townshipCode', 'T-' || n % 19,
                       'townshipName', 'Township ' || n % 19, 'organisationPath', '/330881/',
                       'population', 200 + n % 1800, 'longitude', 118.38 + 0.43 * random(),
                       'latitude', 28.26 + 0.63 * random(), 'datum', 'WGS84', 'approximate', true,
                       'terrain', case when n % 3 = 0 then 'HILLS' else 'PLAIN' end)::text,
                   now()
            from generate_series(1, ?) as n""";

    private final Connection connection;

    County(DatabaseAddress superuser) throws SQLException {
        connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
    }

    private static String week(String from, String to) {
        var days = new StringBuilder();
        for (var day : java.time.DayOfWeek.values()) {
            days.append(days.isEmpty() ? "" : ",")
                    .append("{\"dayOfWeek\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, from, to));
        }
        return days.toString();
    }

    Connection connection() {
        return connection;
    }

    /** Two thirds of the points never close, the others never open: whatever the hour of the run, both are met. */
    void fillWithPoints(int count) throws SQLException {
        fill(count, NEVER, ALWAYS, 0);
    }

    /** Points that keep office hours or never close, and villages to be reached. */
    void fillWithVillages(int points, int villages) throws SQLException {
        fill(points, ALWAYS, OFFICE, villages);
    }

    private void fill(int points, String someHours, String otherHours, int villages) throws SQLException {
        run("truncate servicecircle.point, servicecircle.point_change, servicecircle.village,"
                + " servicecircle.coverage_run, servicecircle.coverage_village");
        run("select setseed(0.5)");
        run(HOURS, someHours, someHours);
        run(HOURS, otherHours, otherHours);
        run(POINTS, someHours, otherHours, points);
        run(VILLAGES, villages);
        run("vacuum analyze servicecircle.point");
        run("vacuum analyze servicecircle.village");
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** Runs a query as often as there are sets of values, and tells how long each took, in microseconds. */
    Histogram time(String sql, Iterable<Object[]> values) throws SQLException {
        var times = new Histogram(60_000_000, 3);
        try (var statement = connection.prepareStatement(sql)) {
            for (var each : values) {
                for (var i = 0; i < each.length; i++) {
                    statement.setObject(
                            i + 1, each[i] instanceof UUID[] some ? connection.createArrayOf("uuid", some) : each[i]);
                }
                var start = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    readAll(rows);
                }
                times.recordValue((System.nanoTime() - start) / 1000);
            }
        }
        return times;
    }

    /** As a program does that makes something of what it reads. */
    private static void readAll(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (var column = 1; column <= columns; column++) {
                rows.getString(column);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
