package org.legalcircle.servicecircle.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.ServiceCircleSettings;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;

/** Which runs are kept for good, and how the others are forgotten. */
@Singleton
public class KeptRuns {
    private static final int A_BATCH = 20;
    /** No audit takes so long: villages of a run that never came to its end belong to nothing. */
    private static final Duration LONGEST_AUDIT = Duration.ofDays(1);

    private static final String PUBLISH = """
            update servicecircle.coverage_run set published_at = ?2, published_by = ?3
            where id = ?1 and (published_at is null or published_at = ?2)""";
    private static final String FORGET = """
            with old as (
                select id from servicecircle.coverage_run
                where published_at is null and computed_at < case when supposed then $1::timestamptz else $2 end
                limit $3 for update skip locked),
            villages as (delete from servicecircle.coverage_village where run_id in (select id from old))
            delete from servicecircle.coverage_run where id in (select id from old)""";
    /** Goes from run to run in the index instead of reading all villages. */
    private static final String FORGET_UNFINISHED = """
            with recursive told (id) as (
                (select run_id from servicecircle.coverage_village order by run_id limit 1)
                union all
                select (select run_id from servicecircle.coverage_village where run_id > told.id order by run_id limit 1)
                from told where told.id is not null),
            unfinished as (
                select id from told
                where id < $1 and not exists (select from servicecircle.coverage_run where coverage_run.id = told.id)
                limit $2)
            delete from servicecircle.coverage_village where run_id in (select id from unfinished)""";

    private final Pool pool;
    private final ServiceCircleSettings settings;
    private final InstantSource clock;

    KeptRuns(Pool pool, ServiceCircleSettings settings, InstantSource clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps a published run for good, in the transaction at hand; refuses one that was forgotten meanwhile. */
    public Uni<Void> publish(CoverageRun run, UUID by) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PUBLISH)
                        .setParameter(1, run.id())
                        .setParameter(2, run.publishedAt().atOffset(ZoneOffset.UTC))
                        .setParameter(3, by)
                        .executeUpdate())
                .invoke(KeptRuns::requireOne)
                .replaceWithVoid();
    }

    /** Forgets what is out of date, batch by batch; several instances may be at it. */
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forget() {
        var now = clock.instant();
        var supposed = at(now.minus(settings.keepWhatIfs()));
        return forgetAll(FORGET, Tuple.of(supposed, at(now.minus(settings.keepRuns())), A_BATCH))
                .chain(() -> forgetAll(FORGET_UNFINISHED, Tuple.of(Ids.next(now.minus(LONGEST_AUDIT)), A_BATCH)));
    }

    private Uni<Void> forgetAll(String sql, Tuple which) {
        return pool.preparedQuery(sql)
                .execute(which)
                .flatMap(done -> done.rowCount() == 0 ? Uni.createFrom().voidItem() : forgetAll(sql, which));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void requireOne(int kept) {
        if (kept == 0) {
            throw new Refused(ServiceCircleRefusal.COVERAGE_RUN_NOT_FOUND);
        }
    }
}
