package org.legalcircle.servicecircle.store;

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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.servicecircle.domain.OpeningHours;

/**
 * The opening hours that points share, kept in memory: the row of an id never changes. What others have added since is
 * read when it is met; what no point keeps any more is forgotten.
 */
@Singleton
public class Timetables {
    /** Who has read a point that kept them an hour ago is not about to ask what they are. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private static final int A_BATCH = 500;
    private static final String ALL = "select id, rules from servicecircle.opening_hours";
    private static final String SOME = ALL + " where id = any ($1)";
    private static final String IDS = "select id from servicecircle.opening_hours";
    private static final String MARK = """
            with changed as (
                select id from servicecircle.opening_hours as hours
                where (unused_since is null) = not exists (select from servicecircle.point where hours_id = hours.id)
                order by id for update)
            update servicecircle.opening_hours
            set unused_since = case when unused_since is null then $1::timestamptz end
            where id in (select id from changed)""";
    /** Whoever keeps them anew has locked their row, or waits for ours and adds it again. */
    private static final String FORGET = """
            with unused as (
                select id from servicecircle.opening_hours as hours
                where unused_since <= $1 and not exists (select from servicecircle.point where hours_id = hours.id)
                limit $2 for update skip locked)
            delete from servicecircle.opening_hours where id in (select id from unused)""";

    private final Pool pool;
    private final Profiles profiles;
    private final InstantSource clock;
    private volatile Map<UUID, OpeningHours> known = Map.of();

    Timetables(Pool pool, Profiles profiles, InstantSource clock) {
        this.pool = pool;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What is known already; all there is, at the first call. It never changes: who knows more has another one. */
    public Uni<Map<UUID, OpeningHours>> known() {
        var now = known;
        return now.isEmpty()
                ? pool.preparedQuery(ALL).execute().map(this::learn)
                : Uni.createFrom().item(now);
    }

    /** The same, with these among it. */
    public Uni<Map<UUID, OpeningHours>> knowing(Collection<UUID> ids) {
        var now = known;
        var missing = ids.stream().filter(id -> !now.containsKey(id)).distinct().toArray(UUID[]::new);
        return missing.length == 0
                ? Uni.createFrom().item(now)
                : pool.preparedQuery(SOME).execute(Tuple.of(missing)).map(this::learn);
    }

    /** Forgets what no point has kept for an hour, here and in the database; several instances may be at it. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forget() {
        var now = clock.instant();
        return forgetAll(Tuple.of(at(now.minus(UNUSED)), A_BATCH))
                .chain(() -> pool.preparedQuery(MARK).execute(Tuple.of(at(now))))
                .chain(() -> pool.preparedQuery(IDS).execute())
                .invoke(this::keepOnly)
                .replaceWithVoid();
    }

    private Uni<Void> forgetAll(Tuple which) {
        return pool.preparedQuery(FORGET)
                .execute(which)
                .flatMap(done -> done.rowCount() < A_BATCH ? Uni.createFrom().voidItem() : forgetAll(which));
    }

    private synchronized Map<UUID, OpeningHours> learn(RowSet<Row> rows) {
        var more = new HashMap<>(known);
        rows.forEach(row -> more.computeIfAbsent(row.getUUID(0), id -> profiles.hours(row.getString(1))));
        known = Collections.unmodifiableMap(more);
        return known;
    }

    private synchronized void keepOnly(RowSet<Row> ids) {
        var there = new HashSet<UUID>();
        ids.forEach(row -> there.add(row.getUUID(0)));
        var kept = new HashMap<>(known);
        if (kept.keySet().retainAll(there)) {
            known = Collections.unmodifiableMap(kept);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
