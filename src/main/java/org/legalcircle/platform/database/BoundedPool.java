package org.legalcircle.platform.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives the pool what it has no setting for: how many may wait for a connection, and how long, so that whoever is beyond
 * that is told to come back instead of making everybody wait; and that long statements are prepared once as well.
 */
@Singleton
public class BoundedPool implements PgPoolCreator {
    private static final int LONGEST_STATEMENT = 16_384;
    private static final int DEEPEST_CAUSE = 20;

    private final int mostWaiting;
    private final int longestWaitSeconds;

    BoundedPool(
            @ConfigProperty(name = "legalcircle.database.most-waiting") int mostWaiting,
            @ConfigProperty(name = "legalcircle.database.longest-wait-seconds") int longestWaitSeconds) {
        this.mostWaiting = mostWaiting;
        this.longestWaitSeconds = longestWaitSeconds;
    }

    @Override
    public Pool create(Input input) {
        // The driver would plan each statement longer than two thousand characters anew at every call.
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT));
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setMaxWaitQueueSize(mostWaiting)
                        .setConnectionTimeout(longestWaitSeconds)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    /**
     * Whether a failure, or one behind it, says that no connection was to be had in time. The pool tells it in two ways:
     * for a connection of one's own and for a single statement.
     */
    public static boolean hasTimedOut(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(BoundedPool::saysTimedOut);
    }

    /** Whether somebody got no connection because too many wait for one, or waited too long. */
    public static boolean turnsAway(Throwable failure) {
        return hasTimedOut(failure)
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST_CAUSE)
                        .anyMatch(ConnectionPoolTooBusyException.class::isInstance);
    }

    private static boolean saysTimedOut(Throwable cause) {
        return cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage())
                || cause instanceof VertxException && "Timeout waiting for connection".equals(cause.getMessage());
    }
}
