package org.legalcircle.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.legalcircle.platform.database.DatabaseAddress;

/** The third yardstick: the same hold as an interactive transaction of pgbench. */
final class Pgbench {
    private static final String FREE_SLOT = "('0192a3b4-0000-7000-8000-' || lpad(to_hex(:slot::int), 12, '0'))::uuid";
    private static final String HOT_SLOT = "(select ('0192a3b4-0000-7000-8000-' || lpad(to_hex(%d"
            + " + nextval('bench.turn') / %d), 12, '0'))::uuid)";
    private static final int KEPT_ANSWER_LENGTH = 430;
    private static final int PAYLOAD_LENGTH = 200;

    private final Path program;
    private final Path folder;
    private final DatabaseAddress database;

    private Pgbench(Path program, Path folder, DatabaseAddress database) {
        this.program = program;
        this.folder = folder;
        this.database = database;
    }

    /** The pgbench of this machine, if it has one. */
    static Optional<Pgbench> found(Path folder, DatabaseAddress database) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(program, folder, database));
    }

    /** Writes the scripts; {@code heard} as in {@link Town#holdsAreHeard}. */
    void prepare(boolean heard) throws IOException {
        var script = Files.readString(Path.of("src/bench/pgbench/hold.sql"))
                .replace("BODY", "{" + "\"field\" -> \"value\", ".repeat(KEPT_ANSWER_LENGTH / 20) + "}")
                .replace("PAYLOAD", "{\"booking\": \"" + "0123456789".repeat(PAYLOAD_LENGTH / 10) + "\"}")
                .replace("DELIVERED", heard ? "null" : "now()");
        Files.writeString(folder.resolve("many.sql"), script.replace("SLOT", FREE_SLOT));
        Files.writeString(
                folder.resolve("hot.sql"),
                // Callers overtake each other here: a citizen who came back could meet the slot of before.
                script.replace("SLOT", HOT_SLOT.formatted(Town.FIRST_HOT, Town.HOT_CAPACITY))
                        .replace("\\set citizen :n % 5000", "\\set citizen :n"));
    }

    /**
     * Runs a script.
     *
     * @param rate transactions a second meant to be started; 0 for as many as {@code clients} can
     */
    HttpLoad.Outcome run(String script, int clients, double seconds, double rate, Runnable atEnd) throws IOException {
        removeLogs();
        var command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-l"));
        command.addAll(List.of("-h", database.host(), "-p", "" + database.port(), "-U", database.user()));
        command.addAll(List.of("-c", "" + clients, "-j", "" + Machine.processors()));
        command.addAll(List.of("-T", "" + Math.round(seconds), "-D", "k=0", "-D", "clients=" + clients));
        command.addAll(List.of("--log-prefix", folder.resolve("pgbench-log").toString()));
        if (rate > 0) {
            command.addAll(List.of("-R", "%.1f".formatted(rate)));
        }
        command.addAll(List.of("-f", folder.resolve(script + ".sql").toString(), database.database()));
        var out = folder.resolve("pgbench.out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        try {
            var failed = builder.start().waitFor() != 0;
            atEnd.run();
            if (failed) {
                throw new IOException("pgbench fails: " + Files.readString(out));
            }
            return outcome(Files.readString(out));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpLoad.Outcome outcome(String told) throws IOException {
        var latency = new Histogram(60_000_000, 3);
        try (var logs = Files.newDirectoryStream(folder, "pgbench-log*")) {
            for (var log : logs) {
                // Client, number, microseconds since the transaction was meant to start, and more.
                Files.lines(log).forEach(line -> latency.recordValue(Long.parseLong(line.split(" ")[2])));
            }
        }
        var perSecond = told.lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("pgbench tells no rate: " + told));
        var done = latency.getTotalCount();
        return new HttpLoad.Outcome(done / perSecond, done, Map.of(201, done), latency);
    }

    private void removeLogs() throws IOException {
        try (var logs = Files.newDirectoryStream(folder, "pgbench-log*")) {
            for (var log : logs) {
                Files.delete(log);
            }
        }
    }
}
