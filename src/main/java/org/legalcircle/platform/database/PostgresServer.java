package org.legalcircle.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One PostgreSQL server process on one cluster folder. The caller holds the lock of the data folder. */
final class PostgresServer {
    /** Below the ports the system hands out for outgoing connections, so that ours is still free after a restart. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 12_000;

    private static final String DRAFT = "postgresql-creating-";

    private final Programs programs;
    private final Path cluster;
    private final Path log;
    private final List<String> settings;

    /** A server on {@code cluster} with further lines for its configuration. */
    PostgresServer(Programs programs, Path cluster, Path log, List<String> settings) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
        this.settings = settings;
    }

    /** Makes the cluster where there is none; half-made ones of earlier attempts are thrown away. */
    void createCluster(Path passwordFile) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            refuseOtherVersion();
            return;
        }
        // A name never used before: the initdb of a service killed in its first second may still be writing.
        var draft = cluster.resolveSibling(DRAFT + Long.toHexString(System.nanoTime()));
        var made = programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        if (!made) {
            throw new CannotStart("PostgreSQL cannot make its files in " + cluster + ": " + programs.lastWords());
        }
        Files.move(draft, cluster);
        DataFolder.force(cluster.getParent());
        removeDrafts();
    }

    private void removeDrafts() {
        try (var left = Files.newDirectoryStream(cluster.getParent(), DRAFT + "*")) {
            for (var draft : left) {
                PostgresBinaries.delete(draft);
            }
        } catch (IOException stillWritten) {
            return;
        }
    }

    private void refuseOtherVersion() throws IOException {
        var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals("18")) {
            throw new CannotStart("The folder " + cluster + " was written by PostgreSQL " + version
                    + ", and this is 18: move it away, or bring its content over with pg_upgrade.");
        }
    }

    /** Starts the server; false when it did not come up. */
    boolean start(int port) throws IOException {
        dropStalePidFile();
        Files.writeString(cluster.resolve("postgresql.conf"), configuration(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        programs.own(cluster);
        programs.own(log);
        // pg_ctl gives the server a session of its own: a Ctrl-C meant for the service does not reach it.
        return programs.run("pg_ctl", "start", "-w", "-t", "60", "-D", cluster.toString(), "-l", log.toString());
    }

    /** Whether a server runs on this cluster. */
    boolean alive() throws IOException {
        return running().isPresent();
    }

    /** Stops whatever server runs on this cluster, also one left by a service that was killed. */
    void stop() throws IOException {
        var server = running();
        if (server.isPresent()
                && !programs.run("pg_ctl", "stop", "-m", "fast", "-w", "-t", "30", "-D", cluster.toString())) {
            programs.run("pg_ctl", "stop", "-m", "immediate", "-w", "-t", "30", "-D", cluster.toString());
        }
        server.ifPresent(PostgresServer::awaitEnd);
    }

    /** The server gives its folder free shortly before its process ends. */
    private static void awaitEnd(ProcessHandle server) {
        try {
            server.onExit().get(3, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReaped) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the last start failed, as far as the server told. */
    String complaint() throws IOException {
        return Programs.lastLine(log);
    }

    /** A port of this machine that nobody listens on. */
    static int freePort() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new CannotStart("No port between " + FIRST_PORT + " and " + (FIRST_PORT + PORTS) + " is free.");
    }

    private String configuration(int port) {
        return """
                # Written at each start of the service; changes made here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 256MB
                max_wal_size = 1GB
                password_encryption = scram-sha-256
                timezone = 'UTC'
                log_timezone = 'UTC'
                # The log must not hold anybody's data: no statements, no values of violated keys.
                log_min_messages = log
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port) + String.join("\n", settings) + "\n";
    }

    /** The server process on this cluster, whoever started it. */
    private Optional<ProcessHandle> running() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var pid = Files.readString(file).lines().findFirst().orElse("").strip();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .filter(this::worksHere);
    }

    /**
     * After a restart of the machine the number may be that of a stranger, who must neither be stopped nor waited for.
     * An ended process that nobody has reaped has neither a folder nor a command line.
     */
    private boolean worksHere(ProcessHandle candidate) {
        var facts = Path.of("/proc", Long.toString(candidate.pid()));
        try {
            return Files.isSameFile(facts.resolve("cwd"), cluster);
        } catch (IOException hidden) {
            return commandLine(facts).contains("postgres");
        }
    }

    private static String commandLine(Path facts) {
        try {
            return Files.readString(facts.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private void dropStalePidFile() throws IOException {
        if (running().isEmpty()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }
}
