package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.legalcircle.servicecircle.domain.ServicePoint;

/** Points as maps and lists show them: only those that are not closed for good. */
@Singleton
public class PointMaps {
    private static final String STATE = """
            select count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(changed_at)::text, '')
            from servicecircle.point""";

    private final Pool pool;
    private final Profiles profiles;

    PointMaps(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** A text that is another one whenever a point has changed. */
    public Uni<String> state() {
        return pool.query(STATE).execute().map(rows -> rows.iterator().next().getString(0));
    }

    /** Points in the order of their making, after {@code after}; one more than {@code limit} if there are. */
    public Uni<List<ServicePoint>> list(PointFilter filter, UUID after, int limit) {
        var statement = listStatement(filter, after, limit);
        return pool.preparedQuery(statement.sql())
                .execute(Tuple.from(statement.parameters()))
                .map(profiles::points);
    }

    static NearPoints.Statement listStatement(PointFilter filter, UUID after, int limit) {
        var parameters = new ArrayList<Object>();
        var conditions = filter.conditions(parameters);
        parameters.addAll(List.of(after, limit + 1));
        var sql = "select " + Profiles.COLUMNS + " from servicecircle.point where " + conditions + " and id > $"
                + (parameters.size() - 1) + " order by id limit $" + parameters.size();
        return new NearPoints.Statement(sql, parameters);
    }

    /** Whether more than {@code many} points fit the filter. */
    public Uni<Boolean> areMoreThan(int many, PointFilter filter) {
        var parameters = new ArrayList<Object>();
        var conditions = filter.conditions(parameters);
        parameters.add(many + 1);
        var sql = "select count(*) from (select from servicecircle.point where " + conditions + " limit $"
                + parameters.size() + ") as few";
        return pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .map(rows -> rows.iterator().next().getLong(0) > many);
    }

    /** The points of a box, gathered cell by cell of a grid laid over it; the largest cluster first. */
    public Uni<List<PointCluster>> clusters(PointFilter filter) {
        var statement = PointClusters.of(filter);
        return pool.preparedQuery(statement.sql())
                .execute(Tuple.from(statement.parameters()))
                .map(rows -> Profiles.each(rows, PointMaps::cluster));
    }

    private static PointCluster cluster(Row row) {
        return new PointCluster(row.getDouble(0), row.getDouble(1), row.getLong(2));
    }
}
