package org.legalcircle.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own in the data folder. It outlives a killed service; the next start stops it cleanly and
 * begins anew. When it dies alone, it is started again on the same port.
 */
public final class EmbeddedDatabase implements Database {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "legalcircle";
    private static final long WATCH_MILLIS = 300;
    private static final List<String> DURABLE =
            List.of("fsync = on", "synchronous_commit = on", "full_page_writes = on");
    private static final List<String> FLEETING =
            List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off");

    private final DataFolder folder;
    private final PostgresServer server;
    private final DatabaseAddress address;
    private final Thread watch = new Thread(this::watch, "postgresql-watch");
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, DatabaseAddress address) {
        this.folder = folder;
        this.server = server;
        this.address = address;
        watch.setDaemon(true);
    }

    /**
     * Starts the server on {@code data}, with everything acknowledged safe on disk.
     *
     * @throws CannotStart when the folder is in use or cannot be used
     */
    public static Database open(Path data) {
        return open(data, DURABLE);
    }

    /** Starts a server for tests: empty, fast, and worthless after a crash of the machine. */
    public static Database fleeting(Path data) {
        return open(data, FLEETING);
    }

    private static Database open(Path data, List<String> settings) {
        var folder = DataFolder.take(data);
        try {
            return open(folder, settings);
        } catch (IOException | SQLException failure) {
            throw new CannotStart(
                    "PostgreSQL cannot be started in " + folder.resolve("") + ": " + failure.getMessage());
        }
    }

    private static Database open(DataFolder folder, List<String> settings) throws IOException, SQLException {
        var programs = Programs.in(PostgresBinaries.unpackedIn(folder), folder.resolve("postgresql.out"));
        var server =
                new PostgresServer(programs, folder.resolve("postgresql"), folder.resolve("postgresql.log"), settings);
        var password = folder.password();
        server.createCluster(folder.resolve("postgresql-password"));
        server.stop();
        var port = PostgresServer.freePort();
        if (!server.start(port)) {
            throw new CannotStart("PostgreSQL does not start in " + folder.resolve("") + ": " + server.complaint());
        }
        var database =
                new EmbeddedDatabase(folder, server, new DatabaseAddress("127.0.0.1", port, NAME, NAME, password));
        database.createService(settings == FLEETING);
        database.watch.start();
        return database;
    }

    /** The service signs in as an ordinary role that owns its database and nothing else. */
    private void createService(boolean emptied) throws SQLException {
        var superuser = new DatabaseAddress("127.0.0.1", address.port(), "postgres", "postgres", address.password());
        try (var connection = DriverManager.getConnection(superuser.jdbcUrl(), "postgres", address.password());
                var statement = connection.createStatement()) {
            if (emptied) {
                statement.execute("drop database if exists " + NAME);
            }
            if (!statement
                    .executeQuery("select from pg_roles where rolname = '" + NAME + "'")
                    .next()) {
                statement.execute("create role " + NAME + " login password '" + address.password() + "'");
            }
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private void watch() {
        try {
            while (revived()) {
                Thread.sleep(WATCH_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean revived() {
        try {
            if (!closed && !server.alive()) {
                LOG.warn("PostgreSQL has ended; it is started again.");
                LOG.info(server.start(address.port()) ? "PostgreSQL is back." : server.complaint());
            }
        } catch (IOException failure) {
            LOG.error("PostgreSQL cannot be started again: " + failure.getMessage());
        }
        return !closed;
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (folder) {
            server.stop();
        } catch (IOException failure) {
            LOG.error("PostgreSQL cannot be stopped: " + failure.getMessage());
        }
    }
}
