package org.legalcircle.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs what a reader would paste into a terminal. A test that needs it is skipped where there is no bash or curl. */
public final class Shell {
    private static final long LONGEST_RUN_SECONDS = 120;

    private Shell() {}

    /** What the script writes, errors included; fails the test where one of its commands fails. */
    public static String run(String script) {
        return run(script, Map.of());
    }

    /** The same, with environment variables. */
    public static String run(String script, Map<String, String> environment) {
        assumeThat(Stream.of("bash", "curl").allMatch(Shell::isThere))
                .as("bash and curl are installed")
                .isTrue();
        try {
            var output = Files.createTempFile(Files.createDirectories(Path.of("target")), "shell", ".out");
            var builder = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var ended = process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            var written = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as(written).isTrue();
            assertThat(process.exitValue()).as(written).isZero();
            return written;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
