package org.legalcircle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.servicecircle.domain.Position;

/** Searches along the roads of a map, beside GraphHopper asked directly for the ways to the same points. */
final class RoadsBench {
    private static final int MANY = 100_000;
    private static final int FEW = 1_000;
    private static final int ORIGINS = 2_000;
    private static final double AIM_MILLISECONDS = 60;
    /** As far as the service looks for half an hour on foot, and by car. */
    private static final double WALK_METRES = 7_500;

    private static final double CAR_METRES = 63_000;
    private static final int LONGEST_MAKING_SECONDS = 600;

    private final Options options;
    private final Path folder;
    private final DatabaseAddress database;
    private final County county;
    private final CircleReport report;
    private final Random random = new Random(1);

    RoadsBench(Options options, Path folder, DatabaseAddress database, County county, CircleReport report) {
        this.options = options;
        this.folder = folder;
        this.database = database;
        this.county = county;
        this.report = report;
    }

    void measure() throws IOException, SQLException {
        if (options.map() == null) {
            report.note("Searches along roads were left out: `--map=` named no OpenStreetMap extract.");
            return;
        }
        CircleBench.say("roads: reading " + options.map().getFileName());
        var map = RoadMap.moved(options.map().toAbsolutePath(), folder.resolve("roads.osm"));
        try (var yardstick = new RoadYardstick(map.file(), folder.resolve("roads-of-the-yardstick"));
                var service = service(map)) {
            report.note(
                    ("Roads: %s (%s), moved by %d degrees of longitude, as the service takes places in China only; no"
                                    + " length or time changes by that. Points and those who ask are within some hundred metres of"
                                    + " a road. The service is asked over HTTP for a page of twenty; it looks at the 400 nearest"
                                    + " open points in reach. GraphHopper is asked in the benchmark's own process for the ways to"
                                    + " the same points, which it finds on its roads at each call, as the service does once.")
                            .formatted(options.map().getFileName(), yardstick.size(), map.degreesEast()));
            var caller = new OneCaller(service.port(), null);
            fill(map, MANY);
            awaitRoads(caller, map);
            search(map, caller, yardstick, "WALK", "foot", WALK_METRES, MANY);
            search(map, caller, yardstick, "CAR", "car", CAR_METRES, MANY);
            fill(map, FEW);
            search(map, caller, yardstick, "CAR", "car", CAR_METRES, FEW);
        }
    }

    private Service service(RoadMap map) throws IOException {
        return new Service(
                folder,
                database,
                Path.of(System.getProperty("java.home")),
                List.of(
                        "-Xmx384m",
                        "-Dlegalcircle.travel.engine=graphhopper",
                        "-Dlegalcircle.travel.map.most-megabytes=" + ((Files.size(map.file()) >> 20) + 1),
                        "-Dlegalcircle.travel.map.file=" + map.file()));
    }

    private void fill(RoadMap map, int count) throws SQLException {
        CircleBench.say("roads: %,d points".formatted(count));
        county.fillWithPoints(
                Stream.generate(() -> map.somewhere(random)).limit(count).toList());
    }

    private void awaitRoads(OneCaller caller, RoadMap map) throws IOException {
        var last = System.nanoTime() + LONGEST_MAKING_SECONDS * 1_000_000_000L;
        var path = path(map.junctions().get(0), "WALK");
        while (!caller.get(path).body().contains("ROADS")) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("The service knows no roads yet; see service.log");
            }
            Service.pause(500);
        }
    }

    private void search(
            RoadMap map,
            OneCaller caller,
            RoadYardstick yardstick,
            String mode,
            String traffic,
            double metres,
            int points)
            throws IOException, SQLException {
        var what = "%s, 30 minutes, %,d points".formatted(mode.toLowerCase(Locale.ROOT), points);
        var origins =
                Stream.generate(() -> map.somewhere(random)).limit(ORIGINS).toList();
        var calls = origins.stream().map(origin -> path(origin, mode)).toList();
        CircleBench.say("roads: " + what);
        caller.load(calls, options.warmUpSeconds());
        var service = caller.load(calls, options.roundSeconds());
        var targets = new ArrayList<List<Position>>();
        for (var origin : origins.subList(0, 200)) {
            targets.add(county.places(County.Query.around(origin, metres)));
        }
        ask(yardstick, origins, targets, traffic, options.warmUpSeconds() / 3);
        var direct = ask(yardstick, origins, targets, traffic, options.roundSeconds());
        var one = OneCaller.histogram();
        for (var n = 0; n < targets.size(); n++) {
            var start = System.nanoTime();
            yardstick.way(origins.get(n), targets.get(n).get(targets.get(n).size() / 2), traffic);
            one.recordValue((System.nanoTime() - start) / 1000);
        }
        report.row(
                what,
                "service, " + byRoad(caller, calls),
                service,
                CircleReport.within(AIM_MILLISECONDS, service.micros()));
        report.row(
                what,
                "GraphHopper, ways to the same points (one to many)",
                direct,
                "",
                "service : GraphHopper = %.1f at p50, %.1f at p99"
                        .formatted(ratio(service.micros(), direct, 50), ratio(service.micros(), direct, 99)));
        report.row(what, "GraphHopper, the way to one of them (A*)", one, "", "");
    }

    private static double ratio(Histogram one, Histogram other, double percentile) {
        return (double) one.getValueAtPercentile(percentile) / other.getValueAtPercentile(percentile);
    }

    private static Histogram ask(
            RoadYardstick yardstick,
            List<Position> origins,
            List<List<Position>> targets,
            String traffic,
            double seconds) {
        var micros = OneCaller.histogram();
        var end = System.nanoTime() + (long) (seconds * 1e9);
        for (var n = 0; System.nanoTime() < end; n = (n + 1) % targets.size()) {
            var start = System.nanoTime();
            yardstick.waysToEach(origins.get(n), targets.get(n), traffic);
            micros.recordValue((System.nanoTime() - start) / 1000);
        }
        return micros;
    }

    /** How many of the ways that are told come from the roads: where somebody is far from all, they are estimated. */
    private static String byRoad(OneCaller caller, List<String> calls) throws IOException {
        var roads = 0;
        var all = 0;
        for (var call : calls.subList(0, 200)) {
            var body = caller.get(call).body();
            roads += body.split("\"engine\":\"ROADS\"", -1).length - 1;
            all += body.split("\"engine\":\"", -1).length - 1;
        }
        return "%.0f %% of the ways by road".formatted(100.0 * roads / Math.max(1, all));
    }

    private static String path(Position from, String mode) {
        return "/api/v1/service-points/reachable?minutes=30&limit=20&mode=" + mode + "&lng=" + from.longitude()
                + "&lat=" + from.latitude();
    }
}
