package org.legalcircle.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.database.EmbeddedDatabase;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.store.PointFilter;

/** Measures searches, maps and audits of the half-hour circle beside the same statements in plain SQL. See {@code run}. */
public final class CircleBench implements AutoCloseable {
    /** What it measures; {@code run --only=} chooses. */
    static final List<String> WORKLOADS = List.of("reachable", "map", "coverage");

    private static final int POINTS = 100_000;
    private static final int AUDITED_POINTS = 400;
    private static final int VILLAGES = 2_000;
    /** What thirty minutes on foot come to as the crow flies, at 4.8 km/h with a detour of 1.3. */
    private static final double WALK_METRES = 1_847;

    private static final int MOST_CANDIDATES = 401;

    private final Options options;
    private final EmbeddedDatabase database;
    private final County county;
    private final Service service;
    private final String administrator;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> rows = new ArrayList<>();

    private CircleBench(Options options, Path folder) throws IOException, SQLException {
        this.options = options;
        say("PostgreSQL and the service");
        this.database = (EmbeddedDatabase) EmbeddedDatabase.open(folder.resolve("circle"));
        var address = database.address();
        // A small heap: what is not flat does not fit.
        this.service = new Service(folder, address, Path.of(System.getProperty("java.home")), List.of("-Xmx384m"));
        this.county = new County(new DatabaseAddress(
                address.host(), address.port(), address.database(), "postgres", address.password()));
        this.administrator = Calls.tokenOf(
                folder.resolve("service/keys"), service.get("/.well-known/jwks.json"), "BUREAU_ADMIN", "/330881/");
    }

    /** Arguments as in the head of the script {@code run}. */
    public static void main(String... arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        try (var bench = new CircleBench(Options.of(arguments), folder)) {
            bench.measure();
            var report = bench.report();
            Files.writeString(folder.resolve("circle.md"), report);
            System.out.println(report);
        }
    }

    private void measure() throws IOException, SQLException {
        if (options.workloads().contains("reachable") || options.workloads().contains("map")) {
            say("%,d points".formatted(POINTS));
            county.fillWithPoints(POINTS);
        }
        if (options.workloads().contains("reachable")) {
            reachable();
        }
        if (options.workloads().contains("map")) {
            map("the whole county, gathered", new double[] {County.WEST, County.SOUTH, County.EAST, County.NORTH});
            map("a town, gathered", new double[] {118.55, 28.55, 118.65, 28.65});
            map("a street, one by one", new double[] {118.60, 28.60, 118.62, 28.62});
        }
        if (options.workloads().contains("coverage")) {
            say("%,d villages, %,d points".formatted(VILLAGES, AUDITED_POINTS));
            county.fillWithVillages(AUDITED_POINTS, VILLAGES);
            coverage();
        }
    }

    private void reachable() throws IOException, SQLException {
        var random = new Random(1);
        var calls = Stream.generate(() -> placeIn(random))
                .limit(4096)
                .map(place -> "/api/v1/service-points/reachable?mode=WALK&minutes=30&limit=20&lng=" + place.longitude()
                        + "&lat=" + place.latitude())
                .toList();
        say("reachable: warming up");
        load(calls, options.warmUpSeconds());
        var asked = Stream.generate(() -> around(placeIn(random)))
                .limit((long) (options.roundSeconds() * 60))
                .toList();
        county.timeSearches(asked, options.warmUpSeconds() / 3);
        for (var round = 1; round <= options.rounds(); round++) {
            say("reachable, round " + round);
            var service = load(calls, options.roundSeconds());
            var sql = county.timeSearches(asked, options.roundSeconds());
            row("reachable among 100,000", "service", service, "p99 15 ms");
            row("reachable among 100,000", "plain SQL, the same two statements", sql, 0, ratio(service.latency(), sql));
        }
    }

    private static String ratio(Histogram service, Histogram sql) {
        return "service 1.3 x SQL; was %.1f x at p50, %.1f x at p99"
                .formatted(
                        (double) service.getValueAtPercentile(50) / sql.getValueAtPercentile(50),
                        (double) service.getValueAtPercentile(99) / sql.getValueAtPercentile(99));
    }

    private void map(String what, double[] box) throws IOException, SQLException {
        var text = box[0] + "," + box[1] + "," + box[2] + "," + box[3];
        var calls = List.of("/api/v1/service-points?limit=100&bbox=" + text);
        say("map: " + what);
        load(calls, options.warmUpSeconds() / 3);
        row("map of " + what, "service", load(calls, options.roundSeconds()), "50 ms");
        var sql = "select count(*), avg(longitude), avg(latitude) from servicecircle.point where active and longitude"
                + " between ? and ? and latitude between ? and ? group by floor((longitude - 118) / 0.05),"
                + " floor((latitude - 28) / 0.08)";
        var values = Stream.generate(() -> new Object[] {box[0], box[2], box[1], box[3]})
                .limit(60)
                .toList();
        row("map of " + what, "plain SQL, gathered without the index", county.time(sql, values), 0, "");
    }

    private void coverage() throws IOException {
        var monday = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (var round = 0; round < 3; round++) {
            say("coverage, round " + (round + 1));
            var before = Machine.residentMiB(service.pid());
            var start = System.nanoTime();
            // Another limit each time: the same question would be answered from what was found.
            var status = get("/api/v1/insight/coverage?mode=E_BIKE&minutes=" + (30 + round) + "&week=" + monday);
            var seconds = (System.nanoTime() - start) / 1e9;
            rows.add(
                    "| audit of 2,000 villages, 400 points, 168 hours | service, `-Xmx384m` | %.1f s | | %d MiB before, %d after | %s | 30 s |"
                            .formatted(seconds, before, Machine.residentMiB(service.pid()), status));
        }
    }

    private int get(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                    .timeout(Duration.ofMinutes(5))
                    .header("Accept", "*/*");
            if (path.contains("/insight/")) {
                request.header("Authorization", "Bearer " + administrator);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Position placeIn(Random random) {
        return new Position(
                County.WEST + 0.03 + random.nextDouble() * (County.EAST - County.WEST - 0.06),
                County.SOUTH + 0.03 + random.nextDouble() * (County.NORTH - County.SOUTH - 0.06));
    }

    /** The statement of the service itself, for all there is within the radius. */
    private County.Query around(Position centre) {
        try {
            var type = Class.forName("org.legalcircle.servicecircle.store.NearPoints");
            var method = type.getDeclaredMethod(
                    "aroundStatement", Position.class, PointFilter.class, Collection.class, int.class);
            method.setAccessible(true);
            var filter = new PointFilter(MapBox.around(centre, WALK_METRES), null, null);
            var made = method.invoke(null, centre, filter, List.of(county.neverOpen()), MOST_CANDIDATES);
            var sql = made.getClass().getDeclaredMethod("sql");
            var parameters = made.getClass().getDeclaredMethod("parameters");
            sql.setAccessible(true);
            parameters.setAccessible(true);
            return County.Query.of((String) sql.invoke(made), (List<?>) parameters.invoke(made));
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("The service keeps its statement elsewhere now", e);
        }
    }

    /** What came of a run. */
    private record Outcome(Histogram latency, long errors) {}

    /** One caller who waits for each answer; long ones come in chunks, which the load generator does not read. */
    private Outcome load(List<String> paths, double seconds) throws IOException {
        var latency = new Histogram(60_000_000, 3);
        var errors = 0L;
        var end = System.nanoTime() + (long) (seconds * 1e9);
        for (var n = 0; System.nanoTime() < end; n++) {
            var start = System.nanoTime();
            errors += get(paths.get(n % paths.size())) == 200 ? 0 : 1;
            latency.recordValue((System.nanoTime() - start) / 1000);
        }
        return new Outcome(latency, errors);
    }

    private void row(String what, String who, Outcome outcome, String wanted) {
        row(what, who, outcome.latency(), outcome.errors(), wanted);
    }

    private void row(String what, String who, Histogram micros, long errors, String wanted) {
        rows.add("| %s | %s | %.1f ms | %.1f ms | %,d | %s | %s |"
                .formatted(
                        what,
                        who,
                        micros.getValueAtPercentile(50) / 1000.0,
                        micros.getValueAtPercentile(99) / 1000.0,
                        micros.getTotalCount(),
                        errors == 0 ? "all 200" : errors + " others",
                        wanted));
    }

    private String report() {
        return "Measured on " + LocalDate.now() + " by `src/bench/run --only=" + String.join(",", options.workloads())
                + "`, one caller, load " + Machine.loadAverage() + ".\n\n" + Machine.description() + "; Java "
                + System.getProperty("java.version") + "; service, PostgreSQL and load generator share the machine\n\n"
                + "| What | Who | p50, or time | p99 | times, or memory | answers | wanted |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n" + String.join("\n", rows) + "\n";
    }

    private static void say(String what) {
        System.out.println(
                "[%s, load %s] %s".formatted(java.time.LocalTime.now().withNano(0), Machine.loadAverage(), what));
    }

    @Override
    public void close() throws SQLException {
        service.close();
        county.close();
        database.close();
    }
}
