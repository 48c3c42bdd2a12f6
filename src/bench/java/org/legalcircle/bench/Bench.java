package org.legalcircle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.legalcircle.platform.database.DatabaseAddress;
import org.legalcircle.platform.database.EmbeddedDatabase;

/** Measures the service beside its yardsticks, on one machine, in one run, on one database. See {@code run}. */
public final class Bench implements AutoCloseable {
    static final int CALLERS = 64;
    private static final int FEW_CALLERS = 16;
    private static final double TURN_SECONDS = 3;
    private static final double LONGEST_WARM_UP_SECONDS = 150;
    private static final long CALLS_TO_BE_WARM = 30_000;
    private static final int MOST_CONNECTIONS = 256;
    private static final double SHARE_OF_MOST = 0.6;

    private final Options options;
    private final Path folder;
    private final EmbeddedDatabase database;
    private final Town town;
    private final ProcessHandle postgres;
    private final Optional<Pgbench> pgbench;
    private final Service service;
    private final String publishedKeys;
    private final Calls calls;
    private BareProcess bare;
    private final List<Phase> phases = new ArrayList<>();

    private Bench(Options options, Path folder) throws IOException, SQLException {
        this.options = options;
        this.folder = folder;
        say("PostgreSQL and tables");
        this.database = (EmbeddedDatabase) EmbeddedDatabase.open(folder.resolve("database"));
        var address = database.address();
        this.postgres = postmaster(folder.resolve("database/postgresql/postmaster.pid"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll));
        this.town = new Town(new DatabaseAddress(
                address.host(), address.port(), address.database(), "postgres", address.password()));
        this.pgbench = Pgbench.found(folder, address);
        if (!town.isFilled()) {
            try (var first = start(List.of())) {
                town.fill(first.calendarVersion());
            }
        }
        this.service = start(
                options.profile()
                        ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                                + folder.resolve("service.jfr").toAbsolutePath())
                        : List.of());
        this.publishedKeys = service.get("/.well-known/jwks.json");
        this.calls = new Calls(folder.resolve("service/keys"), publishedKeys);
    }

    /** Arguments as in the head of the script {@code run}. */
    public static void main(String... arguments) throws Exception {
        var folder = Path.of("target/bench").toAbsolutePath();
        var options = Options.of(arguments);
        try (var bench = new Bench(options, folder)) {
            bench.measure();
            var starts = options.startTimes() ? bench.startTimes() : List.<StartTimes.Line>of();
            var report = new Report(bench.phases, starts, bench.town, bench.pgbench.isPresent()).text();
            Files.writeString(folder.resolve("results.md"), report);
            System.out.println(report);
        }
    }

    private void measure() throws IOException, SQLException {
        say("warming up the service");
        warmUp(service.port());
        var heard = town.holdsAreHeard();
        say("warming up the bare program");
        bare = new BareProcess(folder, database.address(), publishedKeys, heard);
        warmUp(bare.port());
        warmUp(bare.forgetfulPort());
        if (pgbench.isPresent()) {
            pgbench.get().prepare(heard);
        } else {
            System.out.println("No pgbench in the PATH (Debian: postgresql-contrib): measured without it.");
        }
        for (var workload : options.workloads()) {
            measure(workload);
        }
    }

    private void measure(String workload) throws IOException, SQLException {
        var most = 0.0;
        for (var round = 1; round <= options.rounds(); round++) {
            for (var party : parties(workload)) {
                say("%s, round %d: %s".formatted(workload, round, party));
                var phase = phase(workload, party, options.roundSeconds(), 0);
                phases.add(phase);
                most = party == Party.SERVICE ? Math.max(most, phase.perSecond()) : most;
            }
        }
        for (var party : List.of(Party.SERVICE, Party.BARE, Party.PGBENCH)) {
            if (parties(workload).contains(party)) {
                // The bare program is asked for as much as the service; pgbench for what it can do itself.
                var rate = SHARE_OF_MOST * (party == Party.PGBENCH ? Math.min(most, mostOf(workload, party)) : most);
                say("%s, %.0f/s: %s".formatted(workload, rate, party));
                phases.add(phase(workload, party, options.openSeconds(), rate));
            }
        }
    }

    private double mostOf(String workload, Party party) {
        return phases.stream()
                .filter(phase -> phase.workload().equals(workload) && phase.party() == party && !phase.open())
                .mapToDouble(Phase::perSecond)
                .max()
                .orElse(0);
    }

    private List<Party> parties(String workload) {
        var parties = new ArrayList<>(List.of(Party.SERVICE, Party.BARE));
        if (!workload.equals("list")) {
            parties.add(Party.BARE_FORGETFUL);
            if (pgbench.isPresent()) {
                parties.addAll(List.of(Party.PGBENCH, Party.PGBENCH_FEW));
            }
        }
        return parties;
    }

    private Phase phase(String workload, Party party, double seconds, double rate) throws IOException, SQLException {
        town.reset();
        var meter = new Meter(processOf(party), postgres);
        var outcome = party.usesPgbench()
                ? pgbench.orElseThrow()
                        .run(workload, party == Party.PGBENCH ? CALLERS : FEW_CALLERS, seconds, rate, meter::stop)
                : load(portOf(party), workload, seconds, rate, meter);
        var good = outcome.of(workload.equals("list") ? 200 : 201);
        var all = outcome.answers().values().stream().mapToLong(Long::longValue).sum();
        var faults = workload.equals("list") ? "" : town.faults(good);
        if (all != good || !faults.isEmpty()) {
            System.out.println("    answers " + outcome.answers() + " " + faults);
        }
        return new Phase(
                workload,
                party,
                rate,
                outcome.perSecond(),
                all - good,
                outcome.latency(),
                meter.ownMicros() / (double) Math.max(1, outcome.inTime()),
                meter.databaseMicros() / (double) Math.max(1, outcome.inTime()),
                meter.foreign(),
                faults);
    }

    private Optional<ProcessHandle> processOf(Party party) {
        return switch (party) {
            case SERVICE -> ProcessHandle.of(service.pid());
            case BARE, BARE_FORGETFUL -> ProcessHandle.of(bare.pid());
            case PGBENCH, PGBENCH_FEW -> Optional.empty();
        };
    }

    private int portOf(Party party) {
        return switch (party) {
            case BARE -> bare.port();
            case BARE_FORGETFUL -> bare.forgetfulPort();
            default -> service.port();
        };
    }

    private HttpLoad.Outcome load(int port, String workload, double seconds, double rate, Meter meter)
            throws IOException {
        var load = new HttpLoad(port, callsOf(workload));
        return rate == 0
                ? load.closed(CALLERS, seconds, meter::stop)
                : load.open(rate, MOST_CONNECTIONS, seconds, meter::stop);
    }

    private LongFunction<byte[]> callsOf(String workload) {
        return switch (workload) {
            case "list" -> calls.lists();
            case "many" -> calls.holdsOnManySlots();
            case "hot" -> calls.holdsOnAHotSlot();
            default -> throw new IllegalArgumentException("No such workload: " + workload);
        };
    }

    /** All workloads in turn, until the compilers have seen enough of each, however slow the machine is now. */
    private void warmUp(int port) throws IOException, SQLException {
        var seconds = 0.0;
        var least = 0L;
        var calls = new HashMap<String, Long>();
        while (seconds < options.warmUpSeconds() || least < CALLS_TO_BE_WARM && seconds < LONGEST_WARM_UP_SECONDS) {
            for (var workload : options.workloads()) {
                town.reset();
                var answered = new HttpLoad(port, callsOf(workload))
                        .closed(CALLERS, TURN_SECONDS, () -> {})
                        .inTime();
                calls.merge(workload, answered, Long::sum);
                seconds += TURN_SECONDS;
            }
            least = Collections.min(calls.values());
        }
    }

    private List<StartTimes.Line> startTimes() throws IOException, SQLException {
        say("start times");
        service.close();
        bare.close();
        town.reset();
        return new StartTimes(folder, database.address()).measure();
    }

    private Service start(List<String> options) {
        return new Service(folder, database.address(), Path.of(System.getProperty("java.home")), options);
    }

    static ProcessHandle postmaster(Path pidFile) throws IOException {
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void say(String what) {
        System.out.println(
                "[%s, load %s] %s".formatted(java.time.LocalTime.now().withNano(0), Machine.loadAverage(), what));
    }

    /** Also when this process is asked to stop half way: nothing it started may stay behind. */
    private void endAll() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        database.close();
    }

    @Override
    public void close() throws SQLException {
        service.close();
        if (bare != null) {
            bare.close();
        }
        town.close();
        database.close();
    }
}
