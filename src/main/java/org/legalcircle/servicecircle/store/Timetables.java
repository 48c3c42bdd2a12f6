package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.legalcircle.servicecircle.domain.OpeningHours;

/**
 * The opening hours that points share, kept in memory: the row of an id never changes. What others have added since is
 * read when it is met.
 */
@Singleton
public class Timetables {
    private static final String ALL = "select id, rules from servicecircle.opening_hours";
    private static final String SOME = ALL + " where id = any ($1)";

    private final Pool pool;
    private final Profiles profiles;
    private final Map<UUID, OpeningHours> known = new ConcurrentHashMap<>();

    Timetables(Pool pool, Profiles profiles) {
        this.pool = pool;
        this.profiles = profiles;
    }

    /** What is known already; all there is, at the first call. It may grow while it is looked at. */
    public Uni<Map<UUID, OpeningHours>> known() {
        return known.isEmpty()
                ? pool.preparedQuery(ALL).execute().invoke(this::learn).replaceWith(known)
                : Uni.createFrom().item(known);
    }

    /** The same, with these among it. */
    public Uni<Map<UUID, OpeningHours>> knowing(Collection<UUID> ids) {
        var missing =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toArray(UUID[]::new);
        return missing.length == 0
                ? Uni.createFrom().item(known)
                : pool.preparedQuery(SOME)
                        .execute(Tuple.of(missing))
                        .invoke(this::learn)
                        .replaceWith(known);
    }

    private void learn(RowSet<Row> rows) {
        rows.forEach(row -> known.computeIfAbsent(row.getUUID(0), id -> profiles.hours(row.getString(1))));
    }
}
