package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds and offers that have run out. */
@Singleton
public class DueBookings {
    private static final String DUE = """
            select id from consultation.booking
            where held_until <= $1 order by held_until limit $2""";
    private static final String DUE_OF_SLOT = """
            select id from consultation.booking
            where held_until <= $1 and slot_id = $2""";

    private final Pool pool;

    DueBookings(Pool pool) {
        this.pool = pool;
    }

    /** The longest due first. */
    public Uni<List<UUID>> list(int limit, Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .map(DueBookings::ids);
    }

    /** Those of one slot. */
    public Uni<List<UUID>> ofSlot(UUID slot, Instant now) {
        return pool.preparedQuery(DUE_OF_SLOT)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), slot))
                .map(DueBookings::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        var ids = new ArrayList<UUID>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
