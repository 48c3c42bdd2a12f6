package org.legalcircle.platform.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.JDBCException;

/**
 * Does database work once more when its connection was lost. The pool does not try a connection before lending it, so
 * that the first statement after a restart of PostgreSQL may fail; a moment later there is a new connection. The work
 * stays on the event loop it began on, as sessions need it.
 */
public final class Reconnecting {
    /** The server was told to end, has crashed, is starting, or ended this session. */
    private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03", "57P05");

    /** The pool learns of a cut connection a moment later than the statement does, and would lend it again. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Reconnecting() {}

    /**
     * The outcome of {@code work}, which is asked for a second time if the connection was lost during the first.
     *
     * @param work begins its own transaction and may happen twice: it only reads, or is guarded by an idempotency key;
     *     a lost connection does not tell whether its commit arrived
     */
    public static <T> Uni<T> once(Supplier<Uni<T>> work) {
        var context = Vertx.currentContext();
        var attempt = Uni.createFrom().<T>deferred(work::get);
        return (context == null ? attempt : attempt.runSubscriptionOn(MutinyHelper.executor(context)))
                .onFailure(Reconnecting::isLost)
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .atMost(1);
    }

    /** Whether a failure, or one behind it, says that there was no connection to the database. */
    public static boolean isLost(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < 20; depth++) {
            if (saysLost(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean saysLost(String state) {
        return state.startsWith("08") || SERVER_GONE.contains(state);
    }

    private static boolean saysLost(Throwable cause) {
        if (cause instanceof PgException database) {
            return saysLost(String.valueOf(database.getSqlState()));
        }
        if (cause instanceof JDBCException database) {
            return saysLost(String.valueOf(database.getSQLState()));
        }
        return cause instanceof ClosedConnectionException || cause instanceof IOException;
    }
}
