package org.legalcircle.support;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The embedded PostgreSQL of a {@link ServiceProcess}, seen through the files it leaves in the data folder. */
public final class PostgresProcess {
    /** The role the service signs in as. */
    public static final String USER = "legalcircle";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;

    PostgresProcess(Path data) {
        this.data = data;
    }

    /** Its process; waited for while it is being started. */
    public ProcessHandle process() {
        return await().atMost(PATIENCE).until(this::find, Optional::isPresent).orElseThrow();
    }

    /** Kills it. The service notices, and starts it again. */
    public void kill9() {
        end("KILL");
    }

    /** Ends it by a signal: INT is how an operator restarts it at once, KILL is bad luck. */
    public void end(String signal) {
        var process = process();
        ServiceProcess.signal(process, signal);
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** The port it listens on. */
    public int port() {
        process();
        return Integer.parseInt(line(3).orElseThrow());
    }

    /** The password of the service. */
    public String password() {
        return ServiceProcess.read(data.resolve("postgresql-password")).strip();
    }

    /** What {@code LEGALCIRCLE_DB_URL} has to be for another instance to use it. */
    public String url() {
        return "postgresql://127.0.0.1:" + port() + "/legalcircle";
    }

    /** A connection, signed in as the service. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(), USER, password());
    }

    /** Does one statement, signed in as the service. */
    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row of a query, as text. */
    public String value(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** All it wrote to its log. */
    public String log() {
        return ServiceProcess.read(data.resolve("postgresql.log"));
    }

    /** A setting file of the cluster. */
    public String file(String name) {
        return ServiceProcess.read(data.resolve("postgresql").resolve(name));
    }

    void end() {
        find().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> find() {
        return line(0).map(Long::parseLong).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<String> line(int number) {
        var file = data.resolve("postgresql").resolve("postmaster.pid");
        return Files.exists(file)
                ? ServiceProcess.read(file).lines().skip(number).findFirst().map(String::strip)
                : Optional.empty();
    }
}
