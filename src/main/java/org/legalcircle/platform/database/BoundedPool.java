package org.legalcircle.platform.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
    private final Duration longestWait;

    BoundedPool(
            @ConfigProperty(name = "legalcircle.database.most-waiting") int mostWaiting,
            @ConfigProperty(name = "legalcircle.database.longest-wait-seconds") int longestWaitSeconds) {
        this.mostWaiting = mostWaiting;
        this.longestWait = Duration.ofSeconds(longestWaitSeconds);
    }

    @Override
    public Pool create(Input input) {
        // The driver would plan each statement longer than two thousand characters anew at every call.
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT));
        var connections = PgBuilder.pool()
                .with(input.poolOptions().setMaxWaitQueueSize(mostWaiting).setConnectionTimeout(0))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
        return new TimelyPool((VertxInternal) input.vertx(), connections, longestWait);
    }

    /** Whether somebody got no connection because too many wait for one, or waited too long. */
    public static boolean turnsAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(BoundedPool::saysNo);
    }

    private static boolean saysNo(Throwable cause) {
        return cause instanceof ConnectionPoolTooBusyException || cause instanceof TimelyPool.WaitedTooLong;
    }
}
