package org.legalcircle.platform.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready while its database answers within three seconds. Why it does not, only the log tells. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements AsyncHealthCheck {
    private static final String NAME = "database";
    private static final Duration BUDGET = Duration.ofSeconds(3);

    private final Pool pool;

    DatabaseAnswers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Reconnecting.once(pool.query("select 1")::execute)
                .ifNoItem()
                .after(BUDGET)
                .fail()
                .replaceWith(true)
                // A full queue is work in progress; to be taken out of service for it would only move the load.
                .onFailure(ConnectionPoolTooBusyException.class)
                .recoverWithItem(true)
                .onFailure()
                .recoverWithItem(false)
                .map(DatabaseAnswers::response);
    }

    private static HealthCheckResponse response(boolean answers) {
        return answers ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME);
    }
}
