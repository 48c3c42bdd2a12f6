package org.legalcircle.support;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A way to the database beside that of the service, to keep the service waiting there or to cut it off. */
@Singleton
public class BackDoor {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where %d = any (pg_blocking_pids(pid)) and query like '%s'""";
    private static final String CUT = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where %d = any (pg_blocking_pids(pid)) and query like '%s'""";

    private final String url;
    private final String user;
    private final String password;

    BackDoor(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * What {@code call} answers, which is kept waiting.
     *
     * @param lock a statement whose transaction keeps the call waiting; it is committed in the end
     * @param waiting how the statement of the call looks that waits, as a pattern for {@code like}
     * @param meanwhile happens while it waits
     */
    public <T> T behind(String lock, String waiting, Supplier<T> call, Runnable meanwhile) {
        return behind(lock, call, (looking, blocker) -> {
            Awaitility.await().until(() -> number(looking, WAITING.formatted(blocker, waiting)) > 0);
            meanwhile.run();
        });
    }

    /** What {@code call} answers, whose connection is cut while a statement of that look waits for the lock. */
    public <T> T cut(String lock, String waiting, Supplier<T> call) {
        return behind(
                lock,
                call,
                (cutting, blocker) ->
                        Awaitility.await().until(() -> number(cutting, CUT.formatted(blocker, waiting)) > 0));
    }

    private <T> T behind(String lock, Supplier<T> call, Watching watching) {
        try (var locking = DriverManager.getConnection(url, user, password);
                var other = DriverManager.getConnection(url, user, password)) {
            locking.setAutoCommit(false);
            locking.createStatement().execute(lock);
            var answer = CompletableFuture.supplyAsync(call);
            watching.watch(other, number(locking, "select pg_backend_pid()"));
            locking.commit();
            return answer.join();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Watching {
        void watch(Connection connection, long blocker) throws SQLException;
    }
}
