package org.legalcircle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.database.EmbeddedDatabase;
import org.legalcircle.platform.security.KeyFolder;

/** Measures submissions, work lists, copies and deadlines among a million open matters. See {@code run}. */
public final class MatterBench implements AutoCloseable {
    /** A submission takes longer than other calls, in the service and on each connection of pgbench. */
    private static final double LONGER = 2.5;

    private static final double WARM_UP = 5;

    private final Options options;
    private final Path folder;
    private final EmbeddedDatabase database;
    private final ProcessHandle postgres;
    private final Service service;
    private final Registry registry;
    private final MatterReport report = new MatterReport();

    private MatterBench(Options options, Path folder) throws IOException, SQLException {
        this.options = options;
        this.folder = folder;
        CircleBench.say("PostgreSQL and the service");
        this.database = (EmbeddedDatabase) EmbeddedDatabase.open(folder.resolve("matters"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll));
        this.postgres = Bench.postmaster(folder.resolve("matters/postgresql/postmaster.pid"));
        // The first one migrates; matters that are not there yet need no watch.
        try (var first = start(List.of())) {
            this.registry = new Registry(superuser());
            if (!registry.isFilled()) {
                CircleBench.say("%,d matters".formatted(Registry.MATTERS));
                registry.fill(first.calendarVersion(), new KeyFolder(folder.resolve("service/keys")));
            }
        }
        CircleBench.say("as it was in the beginning");
        registry.reset();
        this.service = start(
                options.profile()
                        ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                                + folder.resolve("service.jfr"))
                        : List.of());
    }

    private Service start(List<String> javaOptions) {
        return new Service(folder, database.address(), Path.of(System.getProperty("java.home")), javaOptions);
    }

    private DatabaseAddress superuser() {
        var address = database.address();
        return new DatabaseAddress(address.host(), address.port(), address.database(), "postgres", address.password());
    }

    /** Arguments as in the head of the script {@code run}. */
    public static void main(String... arguments) throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        var options = Options.of(arguments);
        try (var bench = new MatterBench(options, folder)) {
            bench.measure();
            var report = bench.report.text(options, bench.settings());
            Files.writeString(folder.resolve("matters.md"), report);
            System.out.println(report);
        }
    }

    private String settings() throws SQLException {
        return "PostgreSQL %s, fsync=%s, synchronous_commit=%s, shared_buffers=%s"
                .formatted(
                        registry.text("show server_version").split(" ")[0],
                        registry.text("show fsync"),
                        registry.text("show synchronous_commit"),
                        registry.text("show shared_buffers"));
    }

    private void measure() throws Exception {
        var keys = folder.resolve("service/keys");
        var published = service.get("/.well-known/jwks.json");
        // What takes longest comes first: it is the best warm-up for the others.
        if (wanted("submission")) {
            submissions(Calls.tokensOf(keys, published, Town.citizens(), "CITIZEN", null));
            registry.run("truncate platform.event, platform.event_handled");
        }
        if (wanted("work-list") || wanted("sync")) {
            var mediator = Calls.tokenOf(keys, published, "MEDIATOR", Registry.BRANCH);
            var reading = new MatterReading(options, service.port(), mediator, registry, report, this::meter);
            if (wanted("work-list")) {
                reading.workList();
            }
            if (wanted("sync")) {
                reading.sync();
            }
        }
        if (wanted("deadlines")) {
            registry.reset();
            new DeadlineSweep(registry, report, this::meter, superuser(), service).measure();
        }
    }

    private boolean wanted(String workload) {
        return options.workloads().contains("matters") || options.workloads().contains(workload);
    }

    private Meter meter(boolean ofService) {
        return new Meter(ofService ? ProcessHandle.of(service.pid()) : Optional.empty(), postgres);
    }

    private void submissions(String[] tokens) throws IOException, SQLException {
        CircleBench.say("submissions: warming up");
        var warm = new HttpLoad(service.port(), new Submissions(tokens))
                .closed(Bench.CALLERS, WARM_UP * options.warmUpSeconds(), () -> {});
        System.out.println("    answers " + warm.answers());
        var logged = new LoggedStatements(folder.resolve("matters/postgresql.log"), registry);
        logged.begin();
        var made = new Submissions(tokens).one(service.port(), 4_711);
        logged.end();
        var statements = logged.of(made::isNamedBy);
        var of = statements.size();
        report.note("A submission is %d calls and, by the log of the server, %d statements in %d transactions."
                .formatted(
                        Submissions.CALLS,
                        of,
                        statements.stream().filter(one -> one.is("commit")).count()));
        LoggedStatements.counted(statements)
                .forEach((words, times) -> System.out.println("    " + times + " x " + words));
        var ofService = new Total();
        var ofPgbench = new Total[] {new Total(), new Total()};
        var pgbench = Pgbench.found(folder, database.address());
        for (var round = 0; round < options.rounds(); round++) {
            CircleBench.say("submissions, round " + (round + 1));
            ofService.add(submissions(
                    "service",
                    true,
                    (seconds, atEnd) -> new HttpLoad(service.port(), new Submissions(tokens))
                            .closed(Bench.CALLERS, seconds, atEnd)));
            for (var way = 0; way < 2 && pgbench.isPresent(); way++) {
                var clients = way == 0 ? Bench.CALLERS : Bench.CALLERS / 4;
                Files.writeString(
                        folder.resolve("submission.sql"), new SubmissionScript(made, 2 * round + way).of(statements));
                ofPgbench[way].add(submissions(
                        "pgbench, " + clients + " clients",
                        false,
                        (seconds, atEnd) -> pgbench.get().run("submission", clients, seconds, 0, atEnd)));
            }
        }
        if (pgbench.isEmpty()) {
            report.note("No pgbench in the PATH (Debian: postgresql-contrib): submissions were measured without it.");
            return;
        }
        var most = Math.max(ofPgbench[0].mean(), ofPgbench[1].mean());
        var ratio = ofService.mean() / most;
        report.aim(
                "submit a matter with three parties and five documents' metadata, a second",
                "%.0f".formatted(ofService.mean()),
                "pgbench %.0f".formatted(most),
                "%.0f %%".formatted(100 * ratio),
                "45 % of pgbench",
                ratio >= 0.45);
    }

    /** Somebody who submits for so long, and tells when time is up. */
    private interface Submitting {
        HttpLoad.Outcome submit(double seconds, Runnable atEnd) throws IOException;
    }

    private static final class Total {
        private double perSecond;
        private int rounds;

        void add(double more) {
            perSecond += more;
            rounds++;
        }

        double mean() {
            return perSecond / rounds;
        }
    }

    private double submissions(String who, boolean ofService, Submitting submitting) throws IOException, SQLException {
        // What was to be told of earlier ones is not told any more: each begins with nothing left to do.
        registry.run("truncate platform.event, platform.event_handled");
        registry.run("checkpoint");
        var before = registry.counts();
        var meter = meter(ofService);
        var outcome = submitting.submit(LONGER * options.roundSeconds(), meter::stop);
        var good = outcome.of(201);
        var all = outcome.answers().values().stream().mapToLong(Long::longValue).sum();
        if (all != good) {
            System.out.println("    answers " + outcome.answers());
        }
        report.row(
                "submission, %.0f a second".formatted(outcome.perSecond()),
                who,
                "%,d".formatted(good),
                outcome.latency(),
                ofService ? "%.0f".formatted(meter.ownMicros() / (double) Math.max(1, outcome.inTime())) : "",
                meter,
                outcome.inTime(),
                all - good);
        expect(who, before, good);
        return outcome.perSecond();
    }

    /** What was acknowledged is there, and nothing else. */
    private void expect(String who, Map<String, Long> before, long submissions) throws SQLException {
        var after = registry.counts();
        for (var rows : Map.of(
                        "casework.matter", 1L,
                        "casework.deadline", 1L,
                        "mediation.mediation", 1L,
                        "mediation.party", 3L,
                        "casework.document", (long) Submissions.DOCUMENTS,
                        "platform.idempotent_answer", (long) Submissions.CALLS)
                .entrySet()) {
            var more = after.get(rows.getKey()) - before.get(rows.getKey());
            if (more != rows.getValue() * submissions) {
                report.note("**%s**: %,d rows of %s instead of %,d."
                        .formatted(who, more, rows.getKey(), rows.getValue() * submissions));
            }
        }
    }

    /** Also when this process is asked to stop half way: nothing it started may stay behind. */
    private void endAll() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        database.close();
    }

    @Override
    public void close() throws SQLException {
        service.close();
        registry.close();
        database.close();
    }
}
