package org.legalcircle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.database.EmbeddedDatabase;
import org.legalcircle.servicecircle.domain.Position;

/** Measures searches, maps and audits of the half-hour circle beside plain SQL and plain GraphHopper. See {@code run}. */
public final class CircleBench implements AutoCloseable {
    private static final int POINTS = 100_000;
    private static final int AUDITED_POINTS = 400;
    private static final int VILLAGES = 2_000;
    /** What thirty minutes on foot come to as the crow flies, at 4.8 km/h with a detour of 1.3. */
    private static final double WALK_METRES = 1_847;

    private final Options options;
    private final Path folder;
    private final EmbeddedDatabase database;
    private final County county;
    private final Service service;
    private final OneCaller caller;
    private final CircleReport report = new CircleReport();

    private CircleBench(Options options, Path folder) throws IOException, SQLException {
        this.options = options;
        this.folder = folder;
        say("PostgreSQL and the service");
        this.database = (EmbeddedDatabase) EmbeddedDatabase.open(folder.resolve("circle"));
        var address = database.address();
        this.service = new Service(folder, address, Path.of(System.getProperty("java.home")), javaOptions(folder));
        this.county = new County(new DatabaseAddress(
                address.host(), address.port(), address.database(), "postgres", address.password()));
        var administrator = Calls.tokenOf(
                folder.resolve("service/keys"), service.get("/.well-known/jwks.json"), "BUREAU_ADMIN", "/330881/");
        this.caller = new OneCaller(service.port(), administrator);
    }

    /** A small heap: what is not flat does not fit. */
    private List<String> javaOptions(Path folder) {
        return options.profile()
                ? List.of(
                        "-Xmx384m",
                        "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                                + folder.resolve("service.jfr"))
                : List.of("-Xmx384m");
    }

    /** Arguments as in the head of the script {@code run}. */
    public static void main(String... arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        try (var bench = new CircleBench(Options.of(arguments), folder)) {
            bench.measure();
            var report = bench.report.text(bench.options);
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
        if (options.workloads().contains("roads")) {
            service.close();
            new RoadsBench(options, folder, database.address(), county, report).measure();
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
        caller.load(calls, options.warmUpSeconds());
        var asked = Stream.generate(() -> County.Query.around(placeIn(random), WALK_METRES))
                .limit((long) (options.roundSeconds() * 60))
                .toList();
        county.timeSearches(asked, options.warmUpSeconds() / 3);
        for (var round = 1; round <= options.rounds(); round++) {
            say("reachable, round " + round);
            var service = caller.load(calls, options.roundSeconds());
            var sql = county.timeSearches(asked, options.roundSeconds());
            var what = "reachable among 100,000";
            report.row(what, "service", service, CircleReport.within(15, service.micros()));
            report.row(
                    what,
                    "plain SQL, the service's two statements",
                    sql,
                    "",
                    "service " + CircleReport.within(1.3, "SQL", service.micros(), sql));
        }
    }

    private void map(String what, double[] box) throws IOException, SQLException {
        var text = box[0] + "," + box[1] + "," + box[2] + "," + box[3];
        var calls = List.of("/api/v1/service-points?limit=100&bbox=" + text);
        say("map: " + what);
        caller.load(calls, options.warmUpSeconds() / 3);
        var service = caller.load(calls, options.roundSeconds());
        report.row("map of " + what, "service", service, CircleReport.within(50, service.micros()));
        var sql = "select count(*), avg(longitude), avg(latitude) from servicecircle.point where active and longitude"
                + " between ? and ? and latitude between ? and ? group by floor((longitude - 118) / 0.05),"
                + " floor((latitude - 28) / 0.08)";
        var values = Stream.generate(() -> new Object[] {box[0], box[2], box[1], box[3]})
                .limit(60)
                .toList();
        report.row("map of " + what, "plain SQL, gathered without the index", county.time(sql, values), "", "");
    }

    private void coverage() throws IOException {
        var monday = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (var round = 0; round < 3; round++) {
            say("coverage, round " + (round + 1));
            var before = Machine.residentMiB(service.pid());
            var start = System.nanoTime();
            // Another limit each time: the same question would be answered from what was found.
            var status = caller.get("/api/v1/insight/coverage?mode=E_BIKE&minutes=" + (30 + round) + "&week=" + monday)
                    .statusCode();
            var seconds = (System.nanoTime() - start) / 1e9;
            report.row(
                    "| audit of 2,000 villages, 400 points, 168 hours | service, `-Xmx384m` | %.1f s | | %d MiB before, %d after | %s | 30 s |"
                            .formatted(seconds, before, Machine.residentMiB(service.pid()), status));
        }
    }

    private static Position placeIn(Random random) {
        return new Position(
                County.WEST + 0.03 + random.nextDouble() * (County.EAST - County.WEST - 0.06),
                County.SOUTH + 0.03 + random.nextDouble() * (County.NORTH - County.SOUTH - 0.06));
    }

    static void say(String what) {
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
