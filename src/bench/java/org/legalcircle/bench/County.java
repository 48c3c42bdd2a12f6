package org.legalcircle.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.store.PointFilter;

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
            from (select n, longitude, latitude,
                         case when n % 4 = 0 then '{CONSULTATION,NOTARISATION}' else '{CONSULTATION}' end::text[] as services,
                         case when n % 3 = 0 then ? else ? end as rules
                  from\s""";
    private static final String ANYWHERE = """
            (select n, 118.38 + 0.43 * random() as longitude, 28.26 + 0.63 * random() as latitude
             from generate_series(1, ?) as n) as place) as made""";
    private static final String THERE = "unnest(?, ?) with ordinality as place (longitude, latitude, n)) as made";
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

    private static final String PAGE =
            "select id, version, code, profile, changed_at from servicecircle.point where id = any (?)";
    /** A page of twenty, and one that tells whether there is another page. */
    private static final int SHOWN = 21;

    private static final Pattern PARAMETER = Pattern.compile("[$?](\\d+)");

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

    /** Two thirds of the points never close, the others never open: whatever the hour of the run, both are met. */
    void fillWithPoints(int count) throws SQLException {
        fill(count, NEVER, ALWAYS, 0);
    }

    /** Points that keep office hours or never close, and villages to be reached. */
    void fillWithVillages(int points, int villages) throws SQLException {
        fill(points, ALWAYS, OFFICE, villages);
    }

    private void fill(int points, String someHours, String otherHours, int villages) throws SQLException {
        empty();
        run("select setseed(0.5)");
        run(HOURS, someHours, someHours);
        run(HOURS, otherHours, otherHours);
        run(POINTS + ANYWHERE, someHours, otherHours, points);
        run(VILLAGES, villages);
        vacuum();
    }

    /** Points at these places, open as with {@link #fillWithPoints(int)}. */
    void fillWithPoints(List<Position> places) throws SQLException {
        empty();
        run(HOURS, NEVER, NEVER);
        run(HOURS, ALWAYS, ALWAYS);
        var longitudes = places.stream().map(Position::longitude).toArray(Double[]::new);
        var latitudes = places.stream().map(Position::latitude).toArray(Double[]::new);
        run(
                POINTS + THERE,
                NEVER,
                ALWAYS,
                connection.createArrayOf("float8", longitudes),
                connection.createArrayOf("float8", latitudes));
        vacuum();
    }

    private void empty() throws SQLException {
        run("truncate servicecircle.point, servicecircle.point_change, servicecircle.village,"
                + " servicecircle.coverage_run, servicecircle.coverage_village");
    }

    private void vacuum() throws SQLException {
        run("vacuum analyze servicecircle.point");
        run("vacuum analyze servicecircle.map_cell");
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

    /** The id of the hours of those that never open. */
    private static UUID neverOpen() {
        var hash = ByteBuffer.wrap(md5(NEVER));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A statement with question marks, and what they stand for. */
    record Query(String sql, List<Object> values) {
        /** The most that a search looks at, and one more. */
        private static final int MOST_CANDIDATES = 401;

        /** The statement with which the service looks for open points within a radius. */
        static Query around(Position centre, double metres) {
            try {
                var type = Class.forName("org.legalcircle.servicecircle.store.NearPoints");
                var method = type.getDeclaredMethod(
                        "aroundStatement", Position.class, PointFilter.class, Collection.class, int.class);
                method.setAccessible(true);
                var filter = new PointFilter(MapBox.around(centre, metres), null, null);
                var made = method.invoke(null, centre, filter, List.of(neverOpen()), MOST_CANDIDATES);
                var sql = made.getClass().getDeclaredMethod("sql");
                var parameters = made.getClass().getDeclaredMethod("parameters");
                sql.setAccessible(true);
                parameters.setAccessible(true);
                return of((String) sql.invoke(made), (List<?>) parameters.invoke(made));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The service keeps its statement elsewhere now", e);
            }
        }

        /** A statement of the service's, whose parameters are numbered. */
        static Query of(String numbered, List<?> parameters) {
            var values = new ArrayList<Object>();
            var sql = PARAMETER.matcher(numbered).replaceAll(found -> {
                values.add(parameters.get(Integer.parseInt(found.group(1)) - 1));
                return "?";
            });
            return new Query(sql, values);
        }
    }

    /** Where the points are that a search finds. */
    List<Position> places(Query search) throws SQLException {
        var places = new ArrayList<Position>();
        try (var statement = connection.prepareStatement(search.sql())) {
            bind(statement, search.values());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new Position(rows.getDouble("longitude"), rows.getDouble("latitude")));
                }
            }
        }
        return places;
    }

    /** Searches one after the other, each with the profiles of those a page would show; reads all of it. */
    Histogram timeSearches(List<Query> searches, double seconds) throws SQLException {
        var times = new Histogram(60_000_000, 3);
        var end = System.nanoTime() + (long) (seconds * 1e9);
        try (var near = connection.prepareStatement(searches.get(0).sql());
                var page = connection.prepareStatement(PAGE)) {
            for (var n = 0; System.nanoTime() < end; n++) {
                var start = System.nanoTime();
                bind(near, searches.get(n % searches.size()).values());
                var shown = new ArrayList<String>();
                try (var rows = near.executeQuery()) {
                    readAll(rows, shown);
                }
                var ids = shown.stream().limit(SHOWN).map(UUID::fromString).toArray(UUID[]::new);
                bind(page, Collections.singletonList(ids));
                try (var rows = page.executeQuery()) {
                    readAll(rows, new ArrayList<>());
                }
                times.recordValue((System.nanoTime() - start) / 1000);
            }
        }
        return times;
    }

    private void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            statement.setObject(i + 1, value instanceof UUID[] some ? connection.createArrayOf("uuid", some) : value);
        }
    }

    /** Runs a query as often as there are sets of values, and tells how long each took, in microseconds. */
    Histogram time(String sql, Iterable<Object[]> values) throws SQLException {
        var times = new Histogram(60_000_000, 3);
        try (var statement = connection.prepareStatement(sql)) {
            for (var each : values) {
                bind(statement, List.of(each));
                var start = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    readAll(rows, new ArrayList<>());
                }
                times.recordValue((System.nanoTime() - start) / 1000);
            }
        }
        return times;
    }

    /** As a program does that makes something of what it reads. */
    private static void readAll(ResultSet rows, List<String> first) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            first.add(rows.getString(1));
            for (var column = 2; column <= columns; column++) {
                rows.getString(column);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
