package org.legalcircle.casework.matter.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.legalcircle.casework.matter.MatterSettings;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** Up to where changes of matters can be told without losing one, and what has to be kept for telling them. */
@Singleton
public class SyncHorizon {
    /** The timeline is part of it: after a restore to an earlier moment, transactions are counted anew from there. */
    private static final String NOW = """
            select pg_snapshot_xmin(pg_current_snapshot())::text,
                   system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || generation,
                   system_identifier = cluster
            from pg_control_system(), casework.sync_origin""";
    /** The trigger marks whatever is updated; nothing is read where the cluster is the same. */
    private static final String ADOPT = """
            with adopted as (
                update casework.sync_origin set cluster = system_identifier, generation = gen_random_uuid()
                from pg_control_system() where cluster <> system_identifier returning cluster),
            departures as (delete from casework.matter_departure where exists (select from adopted))
            update casework.matter set version = version where exists (select from adopted)""";

    private static final String FORGET = "delete from casework.matter_departure where left_at < $1";
    /** A departure may be committed some time after the moment it tells. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    private static final Map<String, Object> SOON = Map.of("retryAfterSeconds", 60);

    private final Pool pool;
    private final MatterSettings settings;
    private final InstantSource clock;

    SyncHorizon(Pool pool, MatterSettings settings, InstantSource clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How far one can see.
     *
     * @param database stands for the database and its history
     * @param before every earlier transaction has ended: whoever reads now sees all of what they did
     */
    record Reached(String database, long before) {}

    /** Refuses for a while where data were restored from another cluster and are not marked anew yet. */
    Uni<Reached> now() {
        return pool.preparedQuery(NOW)
                .execute()
                .map(rows -> reached(rows.iterator().next()));
    }

    private static Reached reached(Row row) {
        if (!row.getBoolean(2)) {
            throw new Refused(PlatformRefusal.UNAVAILABLE, SOON);
        }
        return new Reached(row.getString(1), Long.parseLong(row.getString(0)));
    }

    /** Marks anew what was restored from another cluster, and forgets what no mark that counts asks for. */
    @Scheduled(
            every = "{legalcircle.matter.tend}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "changes-of-matters")
    public Uni<Void> tend() {
        var kept = clock.instant().minus(settings.syncKept()).minus(LONGEST_TRANSACTION);
        return pool.query(ADOPT)
                .execute()
                .chain(() -> pool.preparedQuery(FORGET).execute(Tuple.of(Times.of(kept))))
                .replaceWithVoid();
    }
}
