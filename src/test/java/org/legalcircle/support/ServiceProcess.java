package org.legalcircle.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service in a process of its own, on a folder of its own: started, stopped and killed as an operator, or
 * bad luck, would. Closing it ends all its processes; the folder stays below {@code target} until the next build.
 */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** A later {@code -XX:TieredStopAtLevel=4} gives full speed under load. */
    private static final List<String> QUICK_START = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static ServiceProcess shared;

    private final Path folder;
    private final Path out;
    private final Path err;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> options = new ArrayList<>(QUICK_START);
    private Process process;

    private ServiceProcess(Path folder) {
        this.folder = folder;
        this.out = folder.resolve("out.log");
        this.err = folder.resolve("err.log");
        settings.put("LEGALCIRCLE_DATA", folder.resolve("data").toString());
        settings.put("LEGALCIRCLE_PORT", Integer.toString(port));
        settings.put("LEGALCIRCLE_MANAGEMENT_PORT", Integer.toString(managementPort));
        settings.put("LEGALCIRCLE_DEMO", "false");
    }

    /** A service with an empty data folder. */
    public static ServiceProcess onNewFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "service-processes"));
            return new ServiceProcess(Files.createTempDirectory(parent.toAbsolutePath(), "service"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one that several classes of tests use one after the other: each finds it running and leaves it running. */
    public static synchronized ServiceProcess shared() {
        if (shared == null) {
            shared = onNewFolder().start().awaitReady();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared.isRunning() ? shared : shared.start().awaitReady();
    }

    /** Another instance with the same data folder, on other ports. */
    public ServiceProcess another() {
        try {
            var other = new ServiceProcess(Files.createTempDirectory(folder, "another"));
            return other.with("LEGALCIRCLE_DATA", settings.get("LEGALCIRCLE_DATA"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another instance of its own folder that uses the database of this one. */
    public ServiceProcess anotherOnSameDatabase() {
        return onNewFolder()
                .with("LEGALCIRCLE_DB_URL", postgres().url())
                .with("LEGALCIRCLE_DB_USER", PostgresProcess.USER)
                .with("LEGALCIRCLE_DB_PASSWORD", postgres().password())
                .with("LEGALCIRCLE_KEYS", data().resolve("keys").toString());
    }

    /** Sets an environment variable for the next start. */
    public ServiceProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Has an empty database filled with the demonstration, which a test does not get unless it asks for it. */
    public ServiceProcess withDemonstration() {
        return with("LEGALCIRCLE_DEMO", "true");
    }

    /** Adds an option of the Java machine for the next start, as in {@code -Dname=value}. */
    public ServiceProcess withOption(String option) {
        options.add(option);
        return this;
    }

    /** Starts the process, without waiting for the service to answer. */
    public ServiceProcess start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(Path.of(System.getProperty("service.jar", "target/quarkus-app/quarkus-run.jar"))
                .toAbsolutePath()
                .toString());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LEGALCIRCLE_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Waits until the service says that it is ready. */
    public ServiceProcess awaitReady() {
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        () -> assertThat(process.isAlive()).as(log() + errors()).isTrue())
                .until(this::isReady);
        return this;
    }

    /** Whether the service says at this moment that it is ready. */
    public boolean isReady() {
        try {
            return get(managementUri().resolve("/q/health/ready")).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What the service answers to a plain GET. */
    public HttpResponse<String> get(URI uri) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether it was started and has not ended. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Asks the process to stop, as {@code kill} and a container engine do, and waits until it has. */
    public ServiceProcess stop() {
        process.destroy();
        awaitEnd();
        return this;
    }

    /** Waits for the process to end by itself, and tells its exit code. */
    public int awaitEnd() {
        try {
            assertThat(process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS))
                    .as("the service ends")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    /** Kills the service in the middle of whatever it does; its PostgreSQL lives on. */
    public ServiceProcess kill9() {
        process.destroyForcibly();
        awaitEnd();
        return this;
    }

    /** Stops the clock of the process: it does nothing at all, but its PostgreSQL goes on. */
    public ServiceProcess freeze() {
        signal(process(), "STOP");
        return this;
    }

    /** Lets a frozen process go on. */
    public ServiceProcess thaw() {
        signal(process(), "CONT");
        return this;
    }

    static void signal(ProcessHandle process, String signal) {
        try {
            var sent = new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).start();
            assertThat(sent.waitFor()).as("kill -s " + signal).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the embedded PostgreSQL. */
    public ServiceProcess killPostgres9() {
        postgres().kill9();
        return this;
    }

    /** Kills the service and its PostgreSQL at the same moment. */
    public ServiceProcess killBoth9() {
        var postgres = postgres().process();
        process.destroyForcibly();
        postgres.destroyForcibly();
        awaitEnd();
        await().atMost(LONGEST_STOP).until(() -> !postgres.isAlive());
        return this;
    }

    /** The embedded PostgreSQL. */
    public PostgresProcess postgres() {
        return new PostgresProcess(data());
    }

    /** The process of the service. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Where the service answers. */
    public URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    /** Where health and metrics are. */
    public URI managementUri() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** Where its keys are: its own, or those it was told to share. */
    public Path keys() {
        var shared = settings.get("LEGALCIRCLE_KEYS");
        return shared == null ? data().resolve("keys") : Path.of(shared);
    }

    /** The data folder. */
    public Path data() {
        return Path.of(settings.get("LEGALCIRCLE_DATA"));
    }

    /** All it wrote to standard output since the first start. */
    public String log() {
        return read(out);
    }

    /** All it wrote to standard error since the first start. */
    public String errors() {
        return read(err);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            awaitEnd();
        }
        if (data().startsWith(folder)) {
            postgres().end();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
