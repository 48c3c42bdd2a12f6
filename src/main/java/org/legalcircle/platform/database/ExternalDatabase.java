package org.legalcircle.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL that is somebody else's to run. */
final class ExternalDatabase implements Database {
    private static final int OLDEST_VERSION = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 500;

    private static final String FACTS = "select pg_is_in_recovery() as standby,"
            + " has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create')"
            + " as may_create";

    private final DatabaseAddress address;

    private ExternalDatabase(DatabaseAddress address) {
        this.address = address;
    }

    /** The database at {@code url}, once it has answered; a server that is still starting is given ten seconds. */
    static Database at(String url, String authority, String user, String password) {
        return at(url, authority, user, password, PATIENCE);
    }

    static Database at(String url, String authority, String user, String password, Duration patience) {
        var address = parse(url, authority, user, password);
        requireAnswer(address, patience);
        return new ExternalDatabase(address);
    }

    private static DatabaseAddress parse(String url, String authority, String user, String password) {
        var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            var uri = new URI(plain);
            var known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            var name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
            if (!known || uri.getHost() == null || name.isEmpty() || name.contains("/") || uri.getUserInfo() != null) {
                throw badUrl();
            }
            var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            if (!query.matches("(sslmode=[a-z-]+)?")) {
                throw badUrl();
            }
            var encryption = new Encryption(query.replaceFirst("sslmode=", ""), authority);
            if (user.isEmpty()) {
                throw new CannotStart(
                        "LEGALCIRCLE_DB_USER is missing: LEGALCIRCLE_DB_URL is set, so say who signs in.");
            }
            return new DatabaseAddress(
                    uri.getHost(), uri.getPort() < 0 ? 5432 : uri.getPort(), name, encryption, user, password);
        } catch (URISyntaxException malformed) {
            throw badUrl();
        }
    }

    /** The setting itself is not repeated: people put passwords into URLs. */
    private static CannotStart badUrl() {
        return new CannotStart("LEGALCIRCLE_DB_URL is not understood: write postgresql://host:5432/database, with"
                + " ?sslmode=... if needed, and user and password in LEGALCIRCLE_DB_USER and LEGALCIRCLE_DB_PASSWORD.");
    }

    private static void requireAnswer(DatabaseAddress address, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                requireUsable(address);
                return;
            } catch (SQLException failure) {
                var refusal = refusal(address, failure);
                if (!mayPass(failure) || System.nanoTime() > deadline) {
                    throw refusal;
                }
                pause();
            }
        }
    }

    private static void requireUsable(DatabaseAddress address) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", address.user());
        settings.setProperty("password", address.password());
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "5");
        settings.setProperty("loginTimeout", "5");
        try (var connection = new Driver().connect(address.jdbcUrl(), settings);
                var statement = connection.createStatement();
                var facts = statement.executeQuery(FACTS)) {
            requireVersion(address, connection.getMetaData().getDatabaseMajorVersion());
            facts.next();
            if (facts.getBoolean("standby")) {
                throw new CannotStart("The database at " + address + " is a standby that only reads: set"
                        + " LEGALCIRCLE_DB_URL to the primary.");
            }
            if (!facts.getBoolean("may_create")) {
                throw new CannotStart(
                        "The user " + address.user() + " may not create schemas and tables in the database" + " at "
                                + address + ": make it the owner, as in ALTER DATABASE ... OWNER TO ...");
            }
        }
    }

    static void requireVersion(DatabaseAddress address, int version) {
        if (version < OLDEST_VERSION) {
            throw new CannotStart("The database at " + address + " is PostgreSQL " + version + ": " + OLDEST_VERSION
                    + " or newer is needed.");
        }
    }

    private static CannotStart refusal(DatabaseAddress address, SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        var line = switch (state) {
            case "28P01", "28000" ->
                "The database at " + address + " refuses the sign-in of " + address.user()
                        + ": check LEGALCIRCLE_DB_USER and LEGALCIRCLE_DB_PASSWORD.";
            case "3D000" ->
                "The server at " + address.host() + ":" + address.port() + " has no database called "
                        + address.database() + ": check LEGALCIRCLE_DB_URL.";
            case "42501" -> "The database at " + address + " may not be used by " + address.user() + ".";
            default ->
                failure.getCause() instanceof UnknownHostException
                        ? "There is no host called " + address.host() + ": check LEGALCIRCLE_DB_URL."
                        : "The database at " + address + " does not answer (" + oneLine(failure)
                                + "): check LEGALCIRCLE_DB_URL.";
        };
        return new CannotStart(line);
    }

    private static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Connection failures, and a server that says it is starting or full. */
    private static boolean mayPass(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.equals("57P03") || state.equals("53300");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.");
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        // Nothing here is ours to stop.
    }
}
