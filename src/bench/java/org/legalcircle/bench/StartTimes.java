package org.legalcircle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legalcircle.platform.database.DatabaseAddress;

/** How long the service takes to be ready on a migrated database, and how much memory it occupies then. */
final class StartTimes {
    private static final int STARTS = 3;

    private final Path folder;
    private final DatabaseAddress database;

    /** @param megabytes resident when ready */
    record Line(String what, double seconds, long megabytes) {}

    StartTimes(Path folder, DatabaseAddress database) {
        this.folder = folder;
        this.database = database;
    }

    /** A line for each way there is on this machine; the others are told on standard output. */
    List<Line> measure() throws IOException {
        var lines = new ArrayList<Line>();
        var java17 = javaHome(17);
        var java25 = javaHome(25);
        java17.ifPresentOrElse(
                home -> lines.add(median("JDK 17", home, List.of())),
                () -> System.out.println("No JDK 17 found (JAVA17_HOME): skipped."));
        if (java25.isEmpty()) {
            System.out.println("No JDK 25 found (JAVA25_HOME): skipped.");
            return lines;
        }
        lines.add(median("JDK 25", java25.get(), List.of()));
        var cache = folder.resolve("service.aot");
        Files.deleteIfExists(cache);
        new Service(folder, database, java25.get(), List.of("-XX:AOTCacheOutput=" + cache)).close();
        if (Files.exists(cache)) {
            lines.add(median("JDK 25 with AOT cache", java25.get(), List.of("-XX:AOTCache=" + cache)));
        } else {
            System.out.println("The training run left no AOT cache: skipped.");
        }
        return lines;
    }

    private Line median(String what, Path home, List<String> options) {
        var starts = Stream.generate(() -> start(what, home, options))
                .limit(STARTS)
                .sorted((one, other) -> Double.compare(one.seconds(), other.seconds()))
                .toList();
        return starts.get(STARTS / 2);
    }

    private Line start(String what, Path home, List<String> options) {
        try (var service = new Service(folder, database, home, options)) {
            return new Line(what, service.secondsToReady(), Machine.residentMiB(service.pid()));
        }
    }

    /** The folder of a JDK of that version: from the environment, or among the usual folders. */
    static Optional<Path> javaHome(int version) {
        var given = System.getenv("JAVA" + version + "_HOME");
        var usual = Stream.of("/usr/lib/jvm", System.getProperty("user.home") + "/.sdkman/candidates/java", "/opt")
                .map(Path::of)
                .flatMap(StartTimes::children);
        return Stream.concat(
                        Stream.of(given == null ? System.getProperty("java.home") : given)
                                .map(Path::of),
                        usual)
                .filter(home -> Files.isExecutable(home.resolve("bin/java")) && is(home, version))
                .findFirst();
    }

    private static Stream<Path> children(Path folder) {
        try {
            return Files.isDirectory(folder) ? Files.list(folder).sorted() : Stream.of();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static boolean is(Path home, int version) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            return false;
        }
    }
}
