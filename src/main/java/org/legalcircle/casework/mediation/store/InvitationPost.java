package org.legalcircle.casework.mediation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.privacy.Sealed;

/** Invitations on their way. No transaction is open while one is sent; a sender that dies loses its claim in time. */
@Singleton
public class InvitationPost {
    private static final String CLAIM = """
            with due as (
                select id from mediation.invitation
                where next_attempt_at <= $1
                order by next_attempt_at limit $2
                for update skip locked)
            update mediation.invitation set attempts = attempts + 1, next_attempt_at = $3
            from due where invitation.id = due.id
            returning invitation.id, invitation.attempts, invitation.letter""";
    private static final String SETTLE = """
            update mediation.invitation set letter = null, next_attempt_at = null, sent_at = $3
            where id = $1 and attempts = $2""";
    private static final String POSTPONE =
            "update mediation.invitation set next_attempt_at = $3 where id = $1 and attempts = $2";

    private final Pool pool;

    InvitationPost(Pool pool) {
        this.pool = pool;
    }

    /** Takes on some of what is due; nobody else does before the lease is over. */
    public Uni<List<OutgoingLetter>> claim(int limit, Duration lease, Instant now) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(time(now), limit, time(now.plus(lease))))
                .map(rows -> Rows.each(
                        rows,
                        row -> new OutgoingLetter(
                                row.getUUID(0),
                                row.getInteger(1),
                                Sealed.of(row.getBuffer(2).getBytes()))));
    }

    /** It was sent, or given up; {@code sentAt} is null then. The token is forgotten either way. */
    public Uni<Void> settle(OutgoingLetter letter, Instant sentAt) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(letter.id(), letter.attempt(), sentAt == null ? null : time(sentAt)))
                .replaceWithVoid();
    }

    /** It is to be tried again. */
    public Uni<Void> postpone(OutgoingLetter letter, Instant next) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(letter.id(), letter.attempt(), time(next)))
                .replaceWithVoid();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
