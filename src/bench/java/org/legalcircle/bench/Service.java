package org.legalcircle.bench;

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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.legalcircle.platform.database.DatabaseAddress;

/** The packaged service in a process of its own, set up as in production but for the limits on calls. */
final class Service implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final Pattern CALENDAR = Pattern.compile("Working calendar of the years .* (\\p{XDigit}+)");
    private static final long LONGEST_START_SECONDS = 120;

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final double secondsToReady;

    /** Starts it and waits until it says that it is ready. */
    Service(Path folder, DatabaseAddress database, Path javaHome, List<String> options) {
        this.port = freePort();
        this.managementPort = freePort();
        this.log = folder.resolve("service.log");
        var command = new ArrayList<String>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(options);
        command.add("-Dlegalcircle.rate-limit.anonymous.calls=1000000000");
        command.add("-Dlegalcircle.rate-limit.signed-in.calls=1000000000");
        command.add("-Dlegalcircle.consultation.open-bookings=1000");
        // A full run lasts longer than a token does.
        command.add("-Dlegalcircle.tokens.lifetime=PT2H");
        command.add("-jar");
        command.add(
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var settings = builder.environment();
        settings.keySet().removeIf(name -> name.startsWith("LEGALCIRCLE_") || name.startsWith("QUARKUS_"));
        settings.put("LEGALCIRCLE_DATA", folder.resolve("service").toString());
        settings.put("LEGALCIRCLE_DB_URL", database.reactiveUrl());
        settings.put("LEGALCIRCLE_DB_USER", database.user());
        settings.put("LEGALCIRCLE_DB_PASSWORD", database.password());
        settings.put("LEGALCIRCLE_PORT", Integer.toString(port));
        settings.put("LEGALCIRCLE_MANAGEMENT_PORT", Integer.toString(managementPort));
        try {
            var start = System.nanoTime();
            this.process = builder.start();
            awaitReady();
            this.secondsToReady = (System.nanoTime() - start) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process until readiness was answered with 200. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** What marks slots as made for the working calendar it has loaded. */
    String calendarVersion() throws IOException {
        var found = CALENDAR.matcher(Files.readString(log));
        if (!found.find()) {
            throw new IllegalStateException("The service told no calendar version in " + log);
        }
        return found.group(1);
    }

    /** What it answers to a plain GET on its public port. */
    String get(String path) throws IOException {
        return ask(port, path).body();
    }

    private void awaitReady() throws IOException {
        var last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > last) {
                process.destroyForcibly();
                throw new IllegalStateException("The service does not start:\n" + Files.readString(log));
            }
            pause(10);
        }
    }

    private boolean ready() {
        try {
            return ask(managementPort, "/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> ask(int port, String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(5));
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
