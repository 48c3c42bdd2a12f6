package org.legalcircle.notification.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.legalcircle.notification.domain.DeliveryChannel;
import org.legalcircle.notification.domain.DeliveryState;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** Notices as their recipients read them. */
@Singleton
public class NoticeRows {
    private static final String LIST = """
            select notice.id, notice.kind, notice.booking_id, notice.waitlist_entry_id, notice.starts_at,
                   notice.previous_start, notice.answer_until, notice.matter_id, notice.created_at, notice.read_at,
                   way.channels, way.states, way.settled
            from notification.notice
            cross join lateral (
                select array_agg(channel order by channel) as channels, array_agg(state order by channel) as states,
                       array_agg(settled_at order by channel) as settled
                from notification.delivery where notice_id = notice.id) as way
            where notice.recipient_id = $1 and (notice.created_at, notice.id) < ($2, $3)""";
    private static final String NEWEST_FIRST = " order by notice.created_at desc, notice.id desc limit $4";
    private static final String ALL = LIST + NEWEST_FIRST;
    private static final String UNREAD = LIST + " and notice.read_at is null" + NEWEST_FIRST;
    private static final String COUNT =
            "select count(*) from notification.notice where recipient_id = $1 and read_at is null";

    private final Pool pool;

    NoticeRows(Pool pool) {
        this.pool = pool;
    }

    /** Notices older than {@code after}, newest first, one more than {@code limit} if there are. */
    public Uni<List<NoticeSummary>> list(UUID recipient, boolean unreadOnly, Cursor after, int limit) {
        return pool.preparedQuery(unreadOnly ? UNREAD : ALL)
                .execute(Tuple.of(recipient, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, NoticeRows::summary));
    }

    /** How many notices the recipient has not read. */
    public Uni<Long> countUnread(UUID recipient) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(recipient))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    static Occasion occasion(Row row) {
        return new Occasion(
                row.getUUID("booking_id"),
                row.getUUID("waitlist_entry_id"),
                instant(row.getOffsetDateTime("starts_at")),
                instant(row.getOffsetDateTime("previous_start")),
                instant(row.getOffsetDateTime("answer_until")),
                row.getUUID("matter_id"));
    }

    private static NoticeSummary summary(Row row) {
        return new NoticeSummary(
                row.getUUID("id"),
                NoticeKind.valueOf(row.getString("kind")),
                occasion(row),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("read_at")),
                deliveries(row));
    }

    private static List<NoticeSummary.Delivery> deliveries(Row row) {
        var channels = row.getArrayOfStrings("channels");
        var states = row.getArrayOfStrings("states");
        var settled = row.getArrayOfOffsetDateTimes("settled");
        return IntStream.range(0, channels.length)
                .mapToObj(i -> new NoticeSummary.Delivery(
                        DeliveryChannel.valueOf(channels[i]), DeliveryState.valueOf(states[i]), instant(settled[i])))
                .toList();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
