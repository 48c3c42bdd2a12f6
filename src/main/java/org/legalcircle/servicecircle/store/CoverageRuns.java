package org.legalcircle.servicecircle.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;

/** What audits found. */
@Singleton
public class CoverageRuns {
    private static final String STATE = """
            select (select count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(changed_at)::text, '')
                    from servicecircle.point),
                   (select count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(changed_at)::text, '')
                    from servicecircle.village)""";
    private static final String BY_INPUTS =
            "select result, published_at from servicecircle.coverage_run where inputs = $1";
    private static final String BY_ID =
            "select result, published_at from servicecircle.coverage_run where id = $1 and starts_with(branch, $2)";
    private static final String LOAD = "select result, published_at from servicecircle.coverage_run"
            + " where id = ?1 and starts_with(branch, cast(?2 as text))";
    private static final String LIST = """
            select result, published_at from servicecircle.coverage_run
            where starts_with(branch, $1) and (computed_at, id) < ($2, $3)
            order by computed_at desc, id desc limit $4""";
    private static final String KEEP = """
            insert into servicecircle.coverage_run (id, computed_at, branch, inputs, result, supposed)
            values ($1, $2, $3, $4, $5, $6) on conflict (inputs) do nothing""";

    private final Pool pool;
    private final Profiles profiles;

    CoverageRuns(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** A text that is another one whenever a point or a village has changed. */
    public Uni<String> stateOfPlaces() {
        return pool.query(STATE).execute().map(rows -> {
            var row = rows.iterator().next();
            return row.getString(0) + " " + row.getString(1);
        });
    }

    /** What was found from these inputs; null if nobody has asked yet. */
    public Uni<CoverageRun> find(String inputs) {
        return pool.preparedQuery(BY_INPUTS).execute(Tuple.of(inputs)).map(this::first);
    }

    /** A run of the branch; refuses any other. */
    public Uni<CoverageRun> require(UUID id, String branch) {
        return pool.preparedQuery(BY_ID)
                .execute(Tuple.of(id, branch))
                .map(this::first)
                .onItem()
                .ifNull()
                .failWith(CoverageRuns::unknown);
    }

    /** The same, read in the transaction at hand. */
    public Uni<CoverageRun> load(UUID id, String branch) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOAD, Object[].class)
                        .setParameter(1, id)
                        .setParameter(2, branch)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : run((String) row[0], (OffsetDateTime) row[1]))
                .onItem()
                .ifNull()
                .failWith(CoverageRuns::unknown);
    }

    /** The runs of a branch before {@code before}, the newest first; one more than {@code limit} if there are. */
    public Uni<List<CoverageRun>> list(String branch, Cursor before, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(branch, before.at().atOffset(ZoneOffset.UTC), before.id(), limit + 1))
                .map(rows -> Profiles.each(rows, this::run));
    }

    /** Keeps a run; one that somebody else kept meanwhile from the same inputs stays instead. */
    public Uni<Void> keep(CoverageRun run, String inputs) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        run.id(),
                        run.computedAt().atOffset(ZoneOffset.UTC),
                        run.branch(),
                        inputs,
                        profiles.write(run),
                        !run.changes().isEmpty()))
                .replaceWithVoid();
    }

    private CoverageRun first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : run(rows.iterator().next());
    }

    private CoverageRun run(Row row) {
        return run(row.getString(0), row.getOffsetDateTime(1));
    }

    private CoverageRun run(String result, OffsetDateTime published) {
        return profiles.read(result, CoverageRun.class).publishedAt(published == null ? null : published.toInstant());
    }

    private static Refused unknown() {
        return new Refused(ServiceCircleRefusal.COVERAGE_RUN_NOT_FOUND);
    }
}
