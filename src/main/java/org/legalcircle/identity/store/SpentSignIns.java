package org.legalcircle.identity.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Clears away what nobody can use any more: used refresh tokens that would have run out by now, and sign-ins that ended
 * or ran out ninety days ago. The last token of a sign-in stays that long, because staff devices are known by it.
 */
@Singleton
public class SpentSignIns {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int A_BATCH = 5_000;

    private static final String CLEAR_TOKENS = """
            delete from identity.refresh_token where hash in (
                select hash from identity.refresh_token where expires_at <= $1 and rotated_at is not null
                limit $2 for update skip locked)""";
    private static final String CLEAR_SESSIONS = """
            with spent as (
                select id from identity.session where least(ended_at, coalesce(expires_at, last_used_at)) <= $1 limit $2
                for update skip locked),
            tokens as (delete from identity.refresh_token where session_id in (select id from spent))
            delete from identity.session where id in (select id from spent)""";

    private final Pool pool;
    private final InstantSource clock;

    SpentSignIns(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Clears all of it, batch by batch; several instances may be at it. */
    @Scheduled(
            every = "1h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "forget-spent-sign-ins")
    public Uni<Void> clear() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return batches(CLEAR_TOKENS, now).chain(() -> batches(CLEAR_SESSIONS, now.minus(KEPT)));
    }

    private Uni<Void> batches(String sql, OffsetDateTime before) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(before, A_BATCH))
                .flatMap(done -> done.rowCount() < A_BATCH ? Uni.createFrom().voidItem() : batches(sql, before));
    }
}
