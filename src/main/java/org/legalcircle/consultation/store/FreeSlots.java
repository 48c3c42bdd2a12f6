package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** Finds slots with a free seat, soonest first. */
@Singleton
public class FreeSlots {
    // "select" around a parameter hides its value from the planner, so that PostgreSQL keeps one plan for the
    // statement:
    // planning anew for each value takes three times as long as finding the slots.
    private static final String SELECT = """
            select slot.id, slot.adviser_id, adviser.name, slot.organisation_id, slot.starts_at, slot.ends_at,
                   slot.channels, slot.capacity,
                   slot.capacity - bit_count(slot.taken::bit(64))::int as free_seats
            from consultation.slot join consultation.adviser on adviser.id = slot.adviser_id
            where slot.state = 'OPEN' and slot.taken < (1::bigint << slot.capacity) - 1
              and slot.bookable_until > (select $1::timestamptz)
              and (slot.starts_at, slot.id) > ((select $2::timestamptz), (select $3::uuid))
              and slot.starts_at >= (select $4::timestamptz) and slot.starts_at < (select $5::timestamptz)""";
    private static final String NEAREST = """
            select other.id, other.adviser_id, adviser.name, other.organisation_id, other.starts_at, other.ends_at,
                   other.channels, other.capacity,
                   other.capacity - bit_count(other.taken::bit(64))::int as free_seats
            from consultation.slot
            join consultation.slot other
                on other.organisation_id = slot.organisation_id and other.starts_at >= slot.starts_at
            join consultation.adviser on adviser.id = other.adviser_id
            where slot.id = $1 and other.id <> slot.id and other.state = 'OPEN'
              and other.taken < (1::bigint << other.capacity) - 1 and other.bookable_until > $2
              and $3 = any (adviser.topics) and $4 = any (other.channels)
            order by other.starts_at, other.id limit $5""";

    private final Pool pool;

    FreeSlots(Pool pool) {
        this.pool = pool;
    }

    /** Free slots after {@code after} that fit the filter, one more than {@code limit} if there are. */
    public Uni<List<SlotSummary>> list(SlotFilter filter, Cursor after, int limit, Instant now) {
        var sql = new StringBuilder(SELECT);
        var parameters = new ArrayList<Object>(List.of(
                now.atOffset(ZoneOffset.UTC),
                after.at().atOffset(ZoneOffset.UTC),
                after.id(),
                filter.from().atOffset(ZoneOffset.UTC),
                filter.to().atOffset(ZoneOffset.UTC)));
        narrow(
                sql,
                parameters,
                "::text) = any (adviser.topics)",
                filter.topic() == null ? null : filter.topic().name());
        narrow(
                sql,
                parameters,
                "::text) = any (slot.channels)",
                filter.channel() == null ? null : filter.channel().name());
        narrow(sql, parameters, "::uuid) = slot.adviser_id", filter.adviserId());
        if (filter.organisationPath() != null) {
            // Not hidden: how many slots lie under an organisation decides which index is the right one.
            parameters.add(filter.organisationPath() + "%");
            sql.append(" and slot.organisation_path like $").append(parameters.size());
        }
        parameters.add(limit + 1);
        sql.append(" order by slot.starts_at, slot.id limit (select $")
                .append(parameters.size())
                .append("::int)");
        return pool.preparedQuery(sql.toString())
                .execute(Tuple.from(parameters))
                .map(rows -> Rows.each(rows, FreeSlots::summary));
    }

    /** The next free slots at the same organisation that fit too, for somebody who found {@code slot} full. */
    public Uni<List<SlotSummary>> nearTo(UUID slot, Topic topic, Channel channel, int limit, Instant now) {
        return pool.preparedQuery(NEAREST)
                .execute(Tuple.of(slot, now.atOffset(ZoneOffset.UTC), topic.name(), channel.name(), limit))
                .map(rows -> Rows.each(rows, FreeSlots::summary));
    }

    private static void narrow(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            parameters.add(value);
            sql.append(" and (select $").append(parameters.size()).append(condition);
        }
    }

    private static SlotSummary summary(Row row) {
        return new SlotSummary(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getUUID(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getOffsetDateTime(5).toInstant(),
                Arrays.stream(row.getArrayOfStrings(6)).map(Channel::valueOf).toList(),
                row.getInteger(7),
                row.getInteger(8));
    }
}
