package org.legalcircle.demo.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Remembers how far the filling of this database has come, and lets one instance at a time work on it. */
@Singleton
public class Fillings {
    private static final long LOCK = 0x1E6A_1C12_C1EDL;
    private static final String PATIENCE =
            "select set_config('lock_timeout', '60s', false), set_config('statement_timeout', '90s', false)";
    private static final String USUAL = "reset lock_timeout; reset statement_timeout";
    private static final String STATE = "select done_at is not null, circle_drawn_at is not null from demo.filling";
    private static final String BEGIN = "insert into demo.filling (begun_at) values ($1)";
    private static final String DONE = "update demo.filling set done_at = coalesce(done_at, $1), circle_drawn_at = $1";

    private final Pool pool;

    Fillings(Pool pool) {
        this.pool = pool;
    }

    /** How far a filling has come. */
    public enum State {
        /** Nobody ever began. */
        NONE,
        /** Somebody began, and did not get to the end. */
        BEGUN,
        /** An earlier version filled it, which knew no service points. */
        WITHOUT_CIRCLE,
        /** All is there. */
        DONE
    }

    /**
     * Runs {@code work} while no other instance runs any. The lock belongs to a connection of its own: it ends with the
     * process that held it.
     */
    public <T> Uni<T> alone(Supplier<Uni<T>> work) {
        return pool.withConnection(connection -> connection
                .query(PATIENCE)
                .execute()
                .chain(() -> lock(connection, "select pg_advisory_lock($1)"))
                .chain(() -> work.get().eventually(() -> lock(connection, "select pg_advisory_unlock($1)")))
                .eventually(() -> connection.query(USUAL).execute()));
    }

    /** How far it has come. */
    public Uni<State> state() {
        return pool.query(STATE).execute().map(Fillings::state);
    }

    /** Remembers that it has begun. */
    public Uni<Void> begin(Instant now) {
        return note(BEGIN, now);
    }

    /** Remembers that all is there. */
    public Uni<Void> finish(Instant now) {
        return note(DONE, now);
    }

    private Uni<Void> note(String sql, Instant now) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> lock(SqlConnection connection, String sql) {
        return connection.preparedQuery(sql).execute(Tuple.of(LOCK)).replaceWithVoid();
    }

    private static State state(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return State.NONE;
        }
        var row = rows.iterator().next();
        if (!row.getBoolean(0)) {
            return State.BEGUN;
        }
        return row.getBoolean(1) ? State.DONE : State.WITHOUT_CIRCLE;
    }
}
