package org.legalcircle.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.Driver;

/**
 * The keys a database was written with, looked up before the service starts.
 *
 * @param ids {@code field 1a2b3c4d} and the like; empty where none was recorded
 * @param populated whether anything was ever kept
 */
public record KeysInUse(Set<String> ids, boolean populated) {
    private static final String TABLES =
            "select to_regclass('platform.known_key') is not null, to_regclass('platform.event') is not null";
    private static final String IDS = "select kind || ' ' || id from platform.known_key";
    private static final String POPULATED = "select exists (select from platform.event)";

    /**
     * The keys of the database at {@code address}, which may be empty yet.
     *
     * @throws CannotStart if it cannot be asked
     */
    public static KeysInUse of(DatabaseAddress address) {
        var settings = new Properties();
        settings.setProperty("user", address.user());
        settings.setProperty("password", address.password());
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "10");
        try (var connection = new Driver().connect(address.jdbcUrl(), settings)) {
            return of(connection);
        } catch (SQLException failure) {
            throw new CannotStart("The database at " + address + " cannot be asked for its keys: "
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static KeysInUse of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var tables = statement.executeQuery(TABLES);
            tables.next();
            var recorded = tables.getBoolean(1);
            var migrated = tables.getBoolean(2);
            var ids = new TreeSet<String>();
            if (recorded) {
                var rows = statement.executeQuery(IDS);
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return new KeysInUse(ids, migrated && isPopulated(connection));
        }
    }

    private static boolean isPopulated(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(POPULATED)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
