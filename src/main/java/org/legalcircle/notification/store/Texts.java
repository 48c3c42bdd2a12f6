package org.legalcircle.notification.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.legalcircle.notification.domain.DeliveryState;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.platform.database.Rows;

/**
 * The text messages in the queue. A claim is a row that says SENDING; no transaction is open while a message is on its
 * way. A sender that never reports back loses its claim after the lease.
 */
@Singleton
public class Texts {
    private static final String CLAIM = """
            with due as (
                select id from notification.delivery
                where next_attempt_at <= $1
                order by next_attempt_at limit $2
                for update skip locked),
            claimed as (
                update notification.delivery
                set state = 'SENDING', attempts = attempts + 1, next_attempt_at = $3
                from due where delivery.id = due.id
                returning delivery.id, delivery.notice_id, delivery.attempts)
            select claimed.id, claimed.attempts, notice.recipient_id, notice.kind, notice.booking_id,
                   notice.waitlist_entry_id, notice.starts_at, notice.previous_start, notice.answer_until,
                   notice.matter_id
            from claimed join notification.notice on notice.id = claimed.notice_id""";
    /** Who lost the claim to another sender changes nothing. */
    private static final String SETTLE = """
            update notification.delivery
            set state = $3, settled_at = $4, next_attempt_at = null, last_failure = $5
            where id = $1 and attempts = $2 and state = 'SENDING'""";

    private static final String POSTPONE = """
            update notification.delivery
            set state = 'QUEUED', next_attempt_at = $3, last_failure = $4
            where id = $1 and attempts = $2 and state = 'SENDING'""";

    private final Pool pool;

    Texts(Pool pool) {
        this.pool = pool;
    }

    /** Takes on some of what is due, the longest due first; nobody else does before the lease is over. */
    public Uni<List<ClaimedText>> claim(int limit, Duration lease, Instant now) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(time(now), limit, time(now.plus(lease))))
                .map(rows -> Rows.each(rows, Texts::claimed));
    }

    /** The message is sent, given up or dropped; {@code failure} says why it was given up, else it is null. */
    public Uni<Void> settle(ClaimedText text, DeliveryState state, String failure, Instant now) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(text.id(), (short) text.attempt(), state.name(), time(now), failure))
                .replaceWithVoid();
    }

    /** The message is to be tried again at {@code next}. */
    public Uni<Void> postpone(ClaimedText text, Instant next, String failure) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(text.id(), (short) text.attempt(), time(next), failure))
                .replaceWithVoid();
    }

    private static ClaimedText claimed(Row row) {
        return new ClaimedText(
                row.getUUID("id"),
                row.getInteger("attempts"),
                row.getUUID("recipient_id"),
                NoticeKind.valueOf(row.getString("kind")),
                NoticeRows.occasion(row));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
