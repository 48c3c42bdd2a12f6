package org.legalcircle.identity.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Counts attempts exactly, however many instances count: one statement takes an attempt or finds none left. Each
 * commits by itself, so a refusal that rolls back the rest does not give the attempt back.
 */
@Singleton
public class Attempts {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    // The condition is looked at again after waiting for another instance's row lock.
    private static final String TAKE = """
            with taken as (
                insert into identity.attempt as a (purpose, subject, attempts, since, last_at)
                values ($1, $2, 1, $3, $3)
                on conflict (purpose, subject) do update set
                    attempts = case when %1$s <= $4 then 1 else a.attempts + 1 end,
                    since = case when %1$s <= $4 then $3 else a.since end,
                    last_at = $3
                where a.attempts < $5 or %1$s <= $4
                returning attempts, since, last_at)
            select true as allowed, attempts, since, last_at from taken
            union all
            select false, attempts, since, last_at from identity.attempt
            where purpose = $1 and subject = $2 and not exists (select from taken)""";
    private static final String TAKE_RATE = TAKE.formatted("a.since");
    private static final String TAKE_LOCK_OUT = TAKE.formatted("a.last_at");
    private static final String CLEAR = "delete from identity.attempt where purpose = $1 and subject = $2";
    private static final String GIVE_BACK =
            "update identity.attempt set attempts = attempts - 1 where purpose = $1 and subject = $2 and attempts > 0";
    private static final String FORGET = "delete from identity.attempt where last_at < $1";

    private final Pool pool;
    private final InstantSource clock;

    Attempts(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Takes one attempt of {@code subject}, which is a keyed hash, or tells how long none is left. */
    public Uni<Attempt> take(Limit limit, String subject) {
        var now = clock.instant();
        var sql = limit.fromLast() ? TAKE_LOCK_OUT : TAKE_RATE;
        return pool.preparedQuery(sql)
                .execute(Tuple.of(limit.purpose(), subject, at(now), at(now.minus(limit.window())), limit.attempts()))
                .map(rows -> attempt(rows, limit, now));
    }

    /** The attempt was a success: the subject starts anew. */
    public Uni<Void> clear(Limit limit, String subject) {
        return pool.preparedQuery(CLEAR)
                .execute(Tuple.of(limit.purpose(), subject))
                .replaceWithVoid();
    }

    /** The attempt was none: it does not count. */
    public Uni<Void> giveBack(Limit limit, String subject) {
        return pool.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(limit.purpose(), subject))
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "forget-attempts")
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(at(clock.instant().minus(LONGEST_WINDOW))))
                .replaceWithVoid();
    }

    /** No row is a first attempt that another call was counting in the same moment. */
    private static Attempt attempt(RowSet<Row> rows, Limit limit, Instant now) {
        if (rows.size() == 0) {
            return new Attempt(limit, false, 0, limit.window());
        }
        var row = rows.iterator().next();
        var from = row.getOffsetDateTime(limit.fromLast() ? "last_at" : "since").toInstant();
        return new Attempt(
                limit,
                row.getBoolean("allowed"),
                limit.attempts() - row.getInteger("attempts"),
                Duration.between(now, from.plus(limit.window())));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
