package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.servicecircle.domain.VillageFinding;

/** What audits found of villages. */
@Singleton
public class CoverageVillages {
    private static final String KEEP = """
            insert into servicecircle.coverage_village (run_id, code, finding)
            select $1, * from unnest($2::text[], $3::text[])""";
    private static final String AFTER = """
            select finding from servicecircle.coverage_village where run_id = $1 and code > $2 order by code limit $3""";
    private static final String EXTENTS = """
            select finding ->> 'townshipCode' as code,
                   min((finding ->> 'longitude')::float8) as west, max((finding ->> 'longitude')::float8) as east,
                   min((finding ->> 'latitude')::float8) as south, max((finding ->> 'latitude')::float8) as north
            from (select finding::jsonb from servicecircle.coverage_village where run_id = $1) as told
            group by code order by code""";

    private final Pool pool;
    private final Profiles profiles;

    CoverageVillages(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** Between which degrees of WGS 84 the villages of a township lie. */
    public record Extent(String townshipCode, double west, double east, double south, double north) {}

    /** Keeps what was found of some villages. */
    public Uni<Void> keep(UUID run, List<VillageFinding> findings) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        run,
                        findings.stream().map(VillageFinding::code).toArray(String[]::new),
                        findings.stream().map(profiles::write).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** What was found of the villages after {@code code}, in the order of their codes; at most {@code limit}. */
    public Uni<List<VillageFinding>> after(UUID run, String code, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(run, code, limit))
                .map(rows -> Profiles.each(rows, row -> profiles.read(row.getString(0), VillageFinding.class)));
    }

    /** Where the townships of a run lie, by code. */
    public Uni<List<Extent>> extents(UUID run) {
        return pool.preparedQuery(EXTENTS)
                .execute(Tuple.of(run))
                .map(rows -> Profiles.each(rows, CoverageVillages::extent));
    }

    private static Extent extent(Row row) {
        return new Extent(
                row.getString("code"),
                row.getDouble("west"),
                row.getDouble("east"),
                row.getDouble("south"),
                row.getDouble("north"));
    }
}
