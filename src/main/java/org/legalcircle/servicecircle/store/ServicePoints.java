package org.legalcircle.servicecircle.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;
import org.legalcircle.servicecircle.domain.ServicePoint;

/** The points one by one, and how they change. */
@Singleton
public class ServicePoints {
    private static final String FIND = "select " + Profiles.COLUMNS + " from servicecircle.point where ";
    private static final String LOAD = FIND + "id = ?1";
    private static final String KNOWN = FIND
            + "code in (select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))) order by code for update";
    private static final String KEEP = """
            with told as (
                select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as told (
                    id uuid, version int, code text, level text, organisation_id uuid, organisation_path text,
                    longitude float8, latitude float8, terrain text, services jsonb, hours_id uuid, rules text,
                    daily_capacity int, counters int, active boolean, profile text, changed_at timestamptz, changed_by uuid)
            ), hours as (
                insert into servicecircle.opening_hours (id, rules)
                select distinct hours_id, rules from told order by hours_id
                on conflict (id) do update set unused_since = null where opening_hours.unused_since is not null
            ), kept as (
                insert into servicecircle.point
                    (id, version, code, level, organisation_id, organisation_path, longitude, latitude, terrain,
                     services, hours_id, daily_capacity, counters, active, profile, changed_at)
                select id, version, code, level, organisation_id, organisation_path, longitude, latitude, terrain,
                       array(select jsonb_array_elements_text(services)), hours_id, daily_capacity, counters, active,
                       profile, changed_at
                from told order by code
                on conflict (id) do update
                    set version = excluded.version, level = excluded.level,
                        organisation_id = excluded.organisation_id,
                        organisation_path = excluded.organisation_path,
                        longitude = excluded.longitude, latitude = excluded.latitude,
                        terrain = excluded.terrain, services = excluded.services, hours_id = excluded.hours_id,
                        daily_capacity = excluded.daily_capacity, counters = excluded.counters,
                        active = excluded.active,
                        profile = excluded.profile, changed_at = excluded.changed_at
                    where point.version = excluded.version - 1
                returning id
            )
            insert into servicecircle.point_change (point_id, version, changed_at, changed_by, profile)
            select told.id, told.version, told.changed_at, told.changed_by, told.profile from told join kept using (id)
            """;

    private final Pool pool;
    private final Profiles profiles;

    ServicePoints(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** The point, closed for good or not; refuses an unknown one. */
    public Uni<ServicePoint> require(UUID id) {
        return pool.preparedQuery(FIND + "id = $1")
                .execute(Tuple.of(id))
                .map(rows ->
                        rows.size() == 0 ? null : profiles.point(rows.iterator().next()))
                .onItem()
                .ifNull()
                .failWith(ServicePoints::unknown);
    }

    /** Those of these points that there are. */
    public Uni<List<ServicePoint>> all(Collection<UUID> ids) {
        return pool.preparedQuery(FIND + "id = any ($1)")
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(profiles::points);
    }

    /** The point, read in the transaction at hand; refuses an unknown one. */
    public Uni<ServicePoint> load(UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOAD, Object[].class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : profiles.point(row))
                .onItem()
                .ifNull()
                .failWith(ServicePoints::unknown);
    }

    /** The points known by these codes, as far as there are any, locked in the transaction at hand. */
    public Uni<List<ServicePoint>> known(Collection<String> codes) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KNOWN, Object[].class)
                        .setParameter(1, profiles.write(codes))
                        .getResultList())
                .map(rows -> rows.stream().map(profiles::point).toList());
    }

    /**
     * Keeps new and changed points in the transaction at hand, with who made them so; refuses all where somebody else
     * changed one of them meanwhile.
     *
     * @param by null for the service itself
     */
    public Uni<Void> keep(List<ServicePoint> points, UUID by) {
        var rows =
                points.stream().map(point -> PointRow.of(point, by, profiles)).toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, profiles.write(rows))
                        .executeUpdate())
                .invoke(kept -> requireAll(kept, rows.size()))
                .replaceWithVoid();
    }

    private static Refused unknown() {
        return new Refused(ServiceCircleRefusal.SERVICE_POINT_NOT_FOUND);
    }

    private static void requireAll(int kept, int told) {
        if (kept != told) {
            throw new Refused(PlatformRefusal.STALE);
        }
    }
}
