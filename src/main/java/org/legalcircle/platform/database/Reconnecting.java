package org.legalcircle.platform.database;

import io.netty.channel.unix.Errors;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
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
        return Uni.createFrom()
                .<T>deferred(work::get)
                .onFailure(Reconnecting::isWorthIt)
                .recoverWithUni(() -> aMomentLater(context).chain(work::get));
    }

    private static Uni<Void> aMomentLater(Context context) {
        var moment = Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE);
        return context == null ? moment : moment.emitOn(MutinyHelper.executor(context));
    }

    /** The pool has tried for seconds to connect: once more would only make the caller wait longer. */
    private static boolean isWorthIt(Throwable failure) {
        return isLost(failure) && !(failure instanceof ConnectException);
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
        return cause instanceof ClosedConnectionException || isCut(cause) || wasLentClosed(cause);
    }

    /** Not any failure of input or output: a text that cannot be read is one, too. */
    private static boolean isCut(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof ClosedChannelException
                || cause.getClass() == IOException.class
                || cause instanceof Errors.NativeIoException;
    }

    /** The client has no type for a connection that was found closed when it was to be used. */
    private static boolean wasLentClosed(Throwable cause) {
        return cause instanceof NoStackTraceThrowable
                && String.valueOf(cause.getMessage()).startsWith("Connection is not active");
    }
}
