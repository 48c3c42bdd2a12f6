package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.Terrain;

/** Where points are, and which opening hours they keep: all that an audit has to know of them. */
@Singleton
public class AuditedPlaces {
    private static final String ALL = """
            select id, longitude, latitude, terrain, hours_id from servicecircle.point
            where active and ($1::text is null or $1 = any (services)) order by id""";

    private static final String KNOWN = "select id from servicecircle.point where id = any ($1)";

    private final Pool pool;

    AuditedPlaces(Pool pool) {
        this.pool = pool;
    }

    /** A point. */
    public record AuditedPlace(UUID id, Place place, UUID hoursId) {}

    /** All points that offer the service; null for any. */
    public Uni<List<AuditedPlace>> offering(LegalService service) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(service == null ? null : service.name()))
                .map(rows -> Profiles.each(rows, AuditedPlaces::place));
    }

    /** Those of these ids that a point has, whatever it offers, closed for good or not. */
    public Uni<Set<UUID>> known(Collection<UUID> ids) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> Set.copyOf(Rows.ids(rows)));
    }

    private static AuditedPlace place(Row row) {
        var position = new Position(row.getDouble("longitude"), row.getDouble("latitude"));
        return new AuditedPlace(
                row.getUUID("id"),
                new Place(position, Terrain.valueOf(row.getString("terrain"))),
                row.getUUID("hours_id"));
    }
}
