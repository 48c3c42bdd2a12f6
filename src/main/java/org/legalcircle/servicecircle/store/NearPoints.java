package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.MapBox;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.Terrain;

/** Points around a place, the nearest first, by an index that knows which are near. */
@Singleton
public class NearPoints {
    private static final String COLUMNS = """
            select id, longitude, latitude, terrain, organisation_id, hours_id, services, daily_capacity, counters,
                people_waiting, waiting_told_at
            from servicecircle.point where\s""";

    private static final int FIRST_RING = 8;

    /** A ring is round, and points lie where people do. */
    private static final double MARGIN = 1.3;

    private final Pool pool;

    NearPoints(Pool pool) {
        this.pool = pool;
    }

    /** A statement and its values. */
    record Statement(String sql, List<Object> parameters) {}

    /**
     * Points that offer the service, the nearest first as the crow flies.
     *
     * @param metres how far away they may be
     * @param service null for any
     * @param closed opening hours of points that need not be looked at
     * @param limit the most that are told
     */
    public Uni<List<NearPoint>> around(
            Position centre, double metres, LegalService service, Collection<UUID> closed, int limit) {
        return ring(centre, metres, metres / FIRST_RING, service, closed, limit);
    }

    /**
     * The planner takes any box for a small one, and reads and sorts all that is in it. So a small one comes first, and
     * where too few are found one that would hold enough if points lay as densely everywhere.
     */
    private Uni<List<NearPoint>> ring(
            Position centre, double metres, double reach, LegalService service, Collection<UUID> closed, int limit) {
        var filter = new PointFilter(MapBox.around(centre, reach), service, null);
        return run(aroundStatement(centre, filter, closed, limit))
                .flatMap(found -> reach >= metres || isEnough(found, centre, reach, limit)
                        ? Uni.createFrom().item(found)
                        : ring(
                                centre,
                                metres,
                                Math.min(metres, reach * growth(found.size(), limit)),
                                service,
                                closed,
                                limit));
    }

    private static double growth(int found, int limit) {
        return Math.max(2, Math.min(FIRST_RING, MARGIN * Math.sqrt((double) limit / Math.max(1, found))));
    }

    /** What lies in the corners of the box may be farther away than something outside of it. */
    private static boolean isEnough(List<NearPoint> found, Position centre, double reach, int limit) {
        return found.size() == limit && found.get(limit - 1).place().position().metresTo(centre) <= reach;
    }

    /** The nearest point that offers the service, or else of all, in a list of one; an empty list if there is none. */
    public Uni<List<NearPoint>> nearest(Position centre, LegalService service) {
        return run(aroundStatement(centre, new PointFilter(null, service, null), List.of(), 1))
                .flatMap(found -> found.isEmpty() && service != null
                        ? nearest(centre, null)
                        : Uni.createFrom().item(found));
    }

    static Statement aroundStatement(Position centre, PointFilter filter, Collection<UUID> closed, int limit) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(COLUMNS).append(filter.conditions(parameters));
        if (!closed.isEmpty()) {
            parameters.add(closed.toArray(UUID[]::new));
            sql.append(" and not (hours_id = any ($").append(parameters.size()).append("))");
        }
        sql.append(" order by ").append(Plane.distance(centre, parameters));
        parameters.add(limit);
        sql.append(" limit $").append(parameters.size());
        return new Statement(sql.toString(), parameters);
    }

    private Uni<List<NearPoint>> run(Statement statement) {
        return pool.preparedQuery(statement.sql())
                .execute(Tuple.from(statement.parameters()))
                .map(rows -> Profiles.each(rows, NearPoints::point));
    }

    private static NearPoint point(Row row) {
        var position = new Position(row.getDouble("longitude"), row.getDouble("latitude"));
        return new NearPoint(
                row.getUUID("id"),
                new Place(position, Terrain.valueOf(row.getString("terrain"))),
                row.getUUID("organisation_id"),
                row.getUUID("hours_id"),
                Arrays.stream(row.getArrayOfStrings("services"))
                        .map(LegalService::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInteger("daily_capacity"),
                row.getInteger("counters"),
                Queues.of(row));
    }
}
