package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.servicecircle.CounterLoad;

/** How busy organisations are, by their slots. */
@Singleton
public class Counters {
    private static final String LOADS = """
            select organisation_id,
                   coalesce(sum(capacity) filter (where today), 0)::int as places,
                   coalesce(sum(seats) filter (where today), 0)::int as taken,
                   coalesce(sum(capacity - seats) filter (where bookable and today), 0)::int as free,
                   coalesce(sum(seats) filter (where running), 0)::int as busy,
                   min(ends_at) filter (where running) as first_ends,
                   min(starts_at) filter (where bookable and seats < capacity) as next_free
            from (select slot.organisation_id, slot.starts_at, slot.ends_at, slot.capacity,
                         bit_count(slot.taken::bit(64))::int as seats,
                         slot.starts_at < visit.day + interval '1 day' as today,
                         slot.starts_at >= visit.at and slot.bookable_until > $4 as bookable,
                         slot.starts_at <= visit.at and slot.ends_at > visit.at and slot.taken <> 0 as running
                  from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as visit (organisation_id, at, day)
                  join consultation.slot
                      on slot.organisation_id = visit.organisation_id and slot.state = 'OPEN'
                         and slot.starts_at >= visit.day and slot.starts_at < visit.day + interval '14 days') as slot
            group by organisation_id""";

    private final Pool pool;

    Counters(Pool pool) {
        this.pool = pool;
    }

    /** The loads when somebody comes, of those organisations that have slots. */
    public Uni<List<CounterLoad>> at(Map<UUID, Instant> arrivals, Instant now) {
        var organisations = List.copyOf(arrivals.keySet());
        return pool.preparedQuery(LOADS)
                .execute(Tuple.of(
                        organisations.toArray(UUID[]::new),
                        times(
                                organisations,
                                organisation -> arrivals.get(organisation).atOffset(ZoneOffset.UTC)),
                        times(organisations, organisation -> startOfDay(arrivals.get(organisation))),
                        now.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.each(rows, Counters::load));
    }

    private static OffsetDateTime[] times(List<UUID> organisations, Function<UUID, OffsetDateTime> time) {
        return organisations.stream().map(time).toArray(OffsetDateTime[]::new);
    }

    private static OffsetDateTime startOfDay(Instant at) {
        return Zone.dateOf(at).atStartOfDay(Zone.ID).toOffsetDateTime();
    }

    private static CounterLoad load(Row row) {
        return new CounterLoad(
                row.getUUID("organisation_id"),
                row.getInteger("places"),
                row.getInteger("taken"),
                row.getInteger("free"),
                row.getInteger("busy"),
                instant(row.getOffsetDateTime("first_ends")),
                instant(row.getOffsetDateTime("next_free")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
