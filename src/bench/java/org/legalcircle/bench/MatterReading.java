package org.legalcircle.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Staff who look at the work list of one worker, and whose apps ask what changed. */
final class MatterReading {
    private static final int CHANGED = 100;
    /** Callers at once while the compilers look on. */
    private static final int SEVERAL = 8;

    private static final double LIST_MILLIS = 20;
    private static final double SYNC_MILLIS = 30;
    private static final Pattern NEXT = Pattern.compile("\"nextSince\":\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("\"number\":");
    private static final String LISTS = "casework.matter.store.MatterLists";
    private static final String CHANGES = "casework.matter.store.MatterChanges";
    private static final String CITIZENS = "select * from identity.citizen where id = any ($1)";
    private static final OffsetDateTime EVER = OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime NEVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Options options;
    private final int port;
    private final String token;
    private final HttpConnection caller;
    private final Registry registry;
    private final MatterReport report;
    private final Function<Boolean, Meter> meters;
    private final PlainSql sql;
    private int turn;

    MatterReading(
            Options options,
            int port,
            String token,
            Registry registry,
            MatterReport report,
            Function<Boolean, Meter> meters)
            throws IOException {
        this.options = options;
        this.port = port;
        this.token = token;
        this.caller = new HttpConnection(SocketChannel.open(new InetSocketAddress("127.0.0.1", port)));
        this.registry = registry;
        this.report = report;
        this.meters = meters;
        this.sql = new PlainSql(registry.connection());
    }

    void workList() throws IOException, SQLException {
        var random = new Random(1);
        var paths = IntStream.range(0, 4096)
                .mapToObj(n ->
                        "/api/v1/desk/matters?limit=20&worker=" + Registry.worker(random.nextInt(Registry.WORKERS)))
                .toList();
        var list = Statements.of(LISTS, "WORK_OF_WORKER");
        var values = Arrays.asList(
                Registry.BRANCH,
                Registry.worker(1).toString(),
                "{MEDIATION}",
                null,
                NEVER.toString(),
                EVER.toString(),
                NEVER.toString(),
                NOBODY.toString(),
                "21");
        report.plans("work list", sql.plans(list, values), "Seq Scan");
        CircleBench.say("work list: warming up");
        load(paths, SEVERAL, options.warmUpSeconds());
        load(paths, 1, options.warmUpSeconds() / 5);
        plainLists(list, random, options.warmUpSeconds() / 5);
        var service = OneCaller.histogram();
        var plain = OneCaller.histogram();
        for (var round = 1; round <= options.rounds(); round++) {
            CircleBench.say("work list, round " + round);
            var meter = meters.apply(true);
            var outcome = load(paths, 1, options.roundSeconds());
            meter.stop();
            row("work list of one worker, 20 of 1,000", "service", outcome.latency(), meter, refused(outcome), true);
            service.add(outcome.latency());
            var ofSql = meters.apply(false);
            var micros = plainLists(list, random, options.roundSeconds());
            ofSql.stop();
            row("work list of one worker, 20 of 1,000", "plain SQL: the list, its citizens", micros, ofSql, 0, false);
            plain.add(micros);
        }
        aim("work list of one worker among 1,000,000, p99", service, plain, LIST_MILLIS);
    }

    private HttpLoad.Outcome load(List<String> paths, int callers, double seconds) throws IOException {
        var calls = paths.stream().map(this::call).toList();
        return new HttpLoad(port, (long n) -> calls.get((int) (n % calls.size()))).closed(callers, seconds, () -> {});
    }

    private static long refused(HttpLoad.Outcome outcome) {
        return outcome.latency().getTotalCount() - outcome.of(200);
    }

    private byte[] call(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks and waits; answers the status. */
    private int ask(String path) throws IOException {
        caller.channel.write(ByteBuffer.wrap(call(path)));
        var status = caller.read();
        while (status == HttpConnection.INCOMPLETE) {
            status = caller.read();
        }
        return status;
    }

    private String beginning() throws IOException {
        ask("/api/v1/desk/sync?limit=1");
        return listed(next(caller.answer()));
    }

    private Histogram plainLists(String list, Random random, double seconds) throws SQLException {
        var micros = OneCaller.histogram();
        var end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            var worker = Registry.worker(random.nextInt(Registry.WORKERS));
            var start = System.nanoTime();
            var rows = sql.rows(County.Query.of(
                    list,
                    Arrays.asList(
                            Registry.BRANCH,
                            worker,
                            new String[] {"MEDIATION"},
                            null,
                            NEVER,
                            EVER,
                            NEVER,
                            NOBODY,
                            21)));
            var citizens = rows.stream()
                    .map(row -> UUID.fromString(row.get(4)))
                    .distinct()
                    .toArray(UUID[]::new);
            sql.rows(County.Query.of(CITIZENS, Arrays.asList((Object) citizens)));
            micros.recordValue((System.nanoTime() - start) / 1000);
        }
        return micros;
    }

    void sync() throws IOException, SQLException {
        var changes = Statements.of(CHANGES, "OF_BRANCH");
        var since = beginning();
        CircleBench.say("sync: warming up");
        registry.change(CHANGED, turn++);
        load(List.of("/api/v1/desk/sync?limit=100&since=" + since), SEVERAL, options.warmUpSeconds());
        since = syncs(since, options.warmUpSeconds() / 3, new Histogram[] {OneCaller.histogram()}, new long[2]);
        var values = changed(Long.toString(horizon() - 3)).stream()
                .map(value -> value instanceof String[] ? "{MEDIATION}" : value.toString())
                .toList();
        report.plans("changes", sql.plans(changes, values), "Seq Scan on matter");
        var service = OneCaller.histogram();
        var plain = OneCaller.histogram();
        plainSyncs(changes, options.warmUpSeconds() / 5);
        for (var round = 1; round <= options.rounds(); round++) {
            CircleBench.say("sync, round " + round);
            var counts = new long[2];
            var micros = OneCaller.histogram();
            var meter = meters.apply(true);
            // What the changes themselves cost is in the numbers of the database.
            since = syncs(since, options.roundSeconds(), new Histogram[] {micros}, counts);
            meter.stop();
            row("100 changes of 1,000,000, made just before", "service", micros, meter, counts[0], true);
            if (counts[1] > 0) {
                report.note("%,d times fewer than 100 changes were told, the rest with the next answer: something else"
                                .formatted(counts[1])
                        + " was still being written.");
            }
            service.add(micros);
            var ofSql = meters.apply(false);
            var plainMicros = plainSyncs(changes, options.roundSeconds());
            ofSql.stop();
            row(
                    "100 changes of 1,000,000, made just before",
                    "plain SQL: horizon, changes",
                    plainMicros,
                    ofSql,
                    0,
                    false);
            plain.add(plainMicros);
            since = beginning();
        }
        aim("100 changes out of 1,000,000, p99", service, plain, SYNC_MILLIS);
    }

    private String syncs(String since, double seconds, Histogram[] micros, long[] counts)
            throws IOException, SQLException {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var from = since;
        while (System.nanoTime() < end) {
            registry.change(CHANGED, turn++);
            var start = System.nanoTime();
            var status = ask("/api/v1/desk/sync?limit=100&since=" + from);
            var took = (System.nanoTime() - start) / 1000;
            if (status != 200) {
                counts[0]++;
                continue;
            }
            if (ITEM.matcher(caller.answer()).results().count() == CHANGED) {
                micros[0].recordValue(took);
            } else {
                counts[1]++;
            }
            from = next(caller.answer());
        }
        return from;
    }

    private Histogram plainSyncs(String changes, double seconds) throws SQLException {
        var micros = OneCaller.histogram();
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var from = horizon();
        while (System.nanoTime() < end) {
            registry.change(CHANGED, turn++);
            var start = System.nanoTime();
            var before = horizon();
            var values = new ArrayList<Object>(changed(Long.toString(from)));
            values.set(5, Long.toString(before));
            var rows = sql.rows(County.Query.of(changes, values));
            var took = (System.nanoTime() - start) / 1000;
            if (rows.size() >= CHANGED) {
                micros.recordValue(took);
            }
            from = before;
        }
        return micros;
    }

    private List<Object> changed(String since) throws SQLException {
        return List.of(
                Registry.BRANCH,
                Registry.BRANCH.replaceAll("/$", "0"),
                new String[] {"MEDIATION"},
                since,
                NOBODY,
                Long.toString(horizon()),
                CHANGED + 1);
    }

    private long horizon() throws SQLException {
        var rows = sql.rows(new County.Query(Statements.of("casework.matter.store.SyncHorizon", "NOW"), List.of()));
        return Long.parseLong(rows.get(0).get(0));
    }

    private static String next(String body) {
        var found = NEXT.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("No mark to go on from: " + body);
        }
        return found.group(1);
    }

    /** As if the list had been read to its end: a million matters are not fetched for that. */
    private static String listed(String mark) {
        var parts = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.US_ASCII).split("/");
        parts[1] = "C";
        parts[3] = NOBODY.toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("/", parts).getBytes(StandardCharsets.US_ASCII));
    }

    private void row(String what, String who, Histogram micros, Meter meter, long errors, boolean ofService) {
        var calls = Math.max(1, micros.getTotalCount());
        report.row(
                what,
                who,
                "%,d".formatted(micros.getTotalCount()),
                micros,
                ofService ? "%.0f".formatted(meter.ownMicros() / (double) calls) : "",
                meter,
                calls,
                errors);
    }

    private void aim(String what, Histogram service, Histogram plain, double millis) {
        var of = service.getValueAtPercentile(99) / 1000.0;
        var beside = plain.getValueAtPercentile(99) / 1000.0;
        report.aim(
                what,
                "%.1f ms".formatted(of),
                "plain SQL %.1f ms".formatted(beside),
                "%.1f x".formatted(of / beside),
                "%.0f ms".formatted(millis),
                of <= millis);
    }
}
