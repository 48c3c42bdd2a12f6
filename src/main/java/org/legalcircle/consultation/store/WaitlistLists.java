package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WaitlistStage;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;

/** Places on the waitlist as citizens look at them. */
@Singleton
public class WaitlistLists {
    private static final String SELECT = """
            select entry.id, entry.stage, entry.topic, entry.channel, entry.from_time, entry.to_time, entry.priority,
                   case when entry.stage = 'WAITING' then (
                       select count(*) from consultation.waitlist_entry other
                       where other.stage = 'WAITING' and other.topic = entry.topic and other.channel = entry.channel
                         and (other.priority_rank, other.joined_at, other.id)
                             < (entry.priority_rank, entry.joined_at, entry.id)) end as before,
                   entry.booking_id, booking.slot_id, booking.starts_at, booking.held_until, entry.joined_at
            from consultation.waitlist_entry entry
            left join consultation.booking on booking.id = entry.booking_id
            """;
    private static final String OF_CITIZEN = SELECT + """
            where entry.citizen_id = $1 and (entry.joined_at, entry.id) < ($2, $3)
            order by entry.joined_at desc, entry.id desc limit $4""";
    private static final String ONE = SELECT + "where entry.citizen_id = $1 and entry.id = $2";

    private final Pool pool;

    WaitlistLists(Pool pool) {
        this.pool = pool;
    }

    /** The citizen's own, newest first, one more than {@code limit} if there are. */
    public Uni<List<WaitlistDetails>> ofCitizen(UUID citizen, Cursor after, int limit) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, WaitlistLists::details));
    }

    /** One of the citizen's own; refuses any other as unknown. */
    public Uni<WaitlistDetails> ofCitizen(UUID citizen, UUID entry) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(citizen, entry))
                .map(rows -> Rows.each(rows, WaitlistLists::details))
                .map(WaitlistLists::only);
    }

    private static WaitlistDetails only(List<WaitlistDetails> entries) {
        if (entries.isEmpty()) {
            throw new Refused(ConsultationRefusal.WAITLIST_ENTRY_NOT_FOUND);
        }
        return entries.get(0);
    }

    private static WaitlistDetails details(Row row) {
        return new WaitlistDetails(
                row.getUUID(0),
                WaitlistStage.valueOf(row.getString(1)),
                Topic.valueOf(row.getString(2)),
                Channel.valueOf(row.getString(3)),
                instant(row, 4),
                instant(row, 5),
                Priority.valueOf(row.getString(6)),
                row.getInteger(7),
                row.getUUID(8),
                row.getUUID(9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12));
    }

    private static Instant instant(Row row, int column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
