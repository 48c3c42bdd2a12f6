package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.database.Rows;

/** Holds and offers that have run out. */
@Singleton
public class DueBookings {
    private static final String DUE = """
            select id from consultation.booking
            where held_until <= $1 and id > $2 order by id limit $3""";
    private static final String IN_THE_WAY = """
            select id from consultation.booking
            where held_until <= $1 and (citizen_id = $2 or slot_id = $3)""";
    private static final String APART_FROM = """
            select id, slot_id from consultation.booking
            where held_until <= ?1 and id <> ?2 and (citizen_id = ?3 or slot_id in (?4)) order by id""";

    private final Pool pool;

    DueBookings(Pool pool) {
        this.pool = pool;
    }

    /** Those after {@code last}, in the order of their ids: one that stays does not stand before the others. */
    public Uni<List<UUID>> list(UUID last, int limit, Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), last, limit))
                .map(Rows::ids);
    }

    /** Those that would keep the citizen out of the slot: seats of it, and what the citizen holds elsewhere. */
    public Uni<List<UUID>> inTheWay(UUID citizen, UUID slot, Instant now) {
        return pool.preparedQuery(IN_THE_WAY)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), citizen, slot))
                .map(Rows::ids);
    }

    /** The same apart from {@code booking} and for any of {@code toSlots}, in the transaction at hand. */
    public Uni<List<DueSeat>> inTheWayOf(UUID booking, UUID citizen, List<UUID> toSlots, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(APART_FROM, Object[].class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .setParameter(2, booking)
                        .setParameter(3, citizen)
                        .setParameter(4, toSlots)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DueSeat((UUID) row[0], (UUID) row[1]))
                        .toList());
    }
}
