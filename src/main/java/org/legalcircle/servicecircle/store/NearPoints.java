package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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
            id, longitude, latitude, terrain, organisation_id, hours_id, services, daily_capacity, counters,
            people_waiting, waiting_told_at""";
    private static final String SOME =
            "select " + COLUMNS + ", %s as away, %s as extra from servicecircle.point where ";
    private static final String WITH_NEAREST =
            "select " + COLUMNS + ", extra from ((%s) union all (%s)) as found order by extra, away";

    /** On foot nobody gets farther in half an hour; in it there are a few thousand points at most. */
    private static final double FIRST_REACH_METRES = 5_000;

    private static final int MOST_GROWTH = 8;

    /** A ring is round, and points lie where people do. */
    private static final double MARGIN = 1.3;

    private static final PointFilter ANY = new PointFilter(null, null, null);

    private final Pool pool;

    NearPoints(Pool pool) {
        this.pool = pool;
    }

    /** A statement and its values. */
    record Statement(String sql, List<Object> parameters) {}

    /**
     * What lies around a place.
     *
     * @param inReach points that are looked for, the nearest first as the crow flies
     * @param nearest the nearest point that offers the service, closed or not; of all, if none offers it; null if there
     *     is no point
     */
    public record Around(List<NearPoint> inReach, NearPoint nearest) {}

    /**
     * Points that offer the service, and the nearest one.
     *
     * @param metres how far away they may be
     * @param service null for any
     * @param closed opening hours of points that need not be looked at
     * @param limit the most that are told
     */
    public Uni<Around> around(
            Position centre, double metres, LegalService service, Collection<UUID> closed, int limit) {
        return ring(centre, metres, Math.min(metres, FIRST_REACH_METRES), service, closed, limit)
                .flatMap(found -> found.nearest() == null && service != null
                        ? nearestOfAll(centre)
                        : Uni.createFrom().item(found));
    }

    private Uni<Around> nearestOfAll(Position centre) {
        return run(aroundStatement(centre, ANY, List.of(), 1)).map(all -> new Around(List.of(), all.nearest()));
    }

    /**
     * As long as a table was not vacuumed, the planner reads and sorts all that is in a box, and takes any for a small
     * one. So a small one comes first, and where too few are found one that would hold enough if points lay as densely
     * everywhere.
     */
    private Uni<Around> ring(
            Position centre, double metres, double reach, LegalService service, Collection<UUID> closed, int limit) {
        var filter = new PointFilter(MapBox.around(centre, reach), service, null);
        return run(aroundStatement(centre, filter, closed, limit))
                .flatMap(found -> reach >= metres || isEnough(found.inReach(), centre, reach, limit)
                        ? Uni.createFrom().item(found)
                        : ring(
                                centre,
                                metres,
                                Math.min(metres, reach * growth(found.inReach().size(), limit)),
                                service,
                                closed,
                                limit));
    }

    private static double growth(int found, int limit) {
        return Math.max(2, Math.min(MOST_GROWTH, MARGIN * Math.sqrt((double) limit / Math.max(1, found))));
    }

    /** What lies in the corners of the box may be farther away than something outside of it. */
    private static boolean isEnough(List<NearPoint> found, Position centre, double reach, int limit) {
        return found.size() == limit && found.get(limit - 1).place().position().metresTo(centre) <= reach;
    }

    static Statement aroundStatement(Position centre, PointFilter filter, Collection<UUID> closed, int limit) {
        var parameters = new ArrayList<Object>();
        var away = Plane.distance(centre, parameters);
        var inReach = new StringBuilder(SOME.formatted(away, false)).append(filter.conditions(parameters));
        if (!closed.isEmpty()) {
            parameters.add(closed.toArray(UUID[]::new));
            inReach.append(" and not (hours_id = any ($")
                    .append(parameters.size())
                    .append("))");
        }
        parameters.add(limit);
        inReach.append(" order by ").append(away).append(" limit $").append(parameters.size());
        var offering = new PointFilter(null, filter.service(), null).conditions(parameters);
        var nearest = SOME.formatted(away, true) + offering + " order by " + away + " limit 1";
        return new Statement(WITH_NEAREST.formatted(inReach, nearest), parameters);
    }

    private Uni<Around> run(Statement statement) {
        return pool.preparedQuery(statement.sql())
                .execute(Tuple.from(statement.parameters()))
                .map(NearPoints::around);
    }

    private static Around around(RowSet<Row> rows) {
        var inReach = new ArrayList<NearPoint>(rows.size());
        NearPoint nearest = null;
        for (var row : rows) {
            var point = point(row);
            if (row.getBoolean("extra")) {
                nearest = point;
            } else {
                inReach.add(point);
            }
        }
        return new Around(inReach, nearest);
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
