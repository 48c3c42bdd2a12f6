package org.legalcircle.platform.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives the pool the two bounds it has no setting for: how many may wait for a connection, and how long. Whoever is
 * beyond them is told to come back, instead of making everybody wait.
 */
@Singleton
public class BoundedPool implements PgPoolCreator {
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
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setMaxWaitQueueSize(mostWaiting)
                        .setConnectionTimeout(longestWaitSeconds)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
