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
import java.util.Locale;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.privacy.Sealed;

/** Letters on their way. No transaction is open while one is sent; a sender that dies loses its claim in time. */
@Singleton
public class LetterPost {
    private static final String CLAIM = """
            with due as (
                select id from mediation.%1$s
                where next_attempt_at <= $1
                order by next_attempt_at limit $2
                for update skip locked)
            update mediation.%1$s as letter set attempts = attempts + 1, next_attempt_at = $3
            from due where letter.id = due.id
            returning letter.id, letter.attempts, letter.letter""";
    private static final String SETTLE = """
            update mediation.%s set letter = null, next_attempt_at = null, sent_at = $3
            where id = $1 and attempts = $2""";
    private static final String POSTPONE =
            "update mediation.%s set next_attempt_at = $3 where id = $1 and attempts = $2";

    /** Where letters wait to be sent. */
    public enum Box {
        INVITATION,
        PARTY_TEXT;

        private String in(String statement) {
            return statement.formatted(name().toLowerCase(Locale.ROOT));
        }
    }

    private final Pool pool;

    LetterPost(Pool pool) {
        this.pool = pool;
    }

    /** Takes on some of what is due; nobody else does before the lease is over. */
    public Uni<List<OutgoingLetter>> claim(Box box, int limit, Duration lease, Instant now) {
        return pool.preparedQuery(box.in(CLAIM))
                .execute(Tuple.of(time(now), limit, time(now.plus(lease))))
                .map(rows -> Rows.each(
                        rows,
                        row -> new OutgoingLetter(
                                row.getUUID(0),
                                row.getInteger(1),
                                Sealed.of(row.getBuffer(2).getBytes()))));
    }

    /** It was sent, or given up; {@code sentAt} is null then. What it said is forgotten either way. */
    public Uni<Void> settle(Box box, OutgoingLetter letter, Instant sentAt) {
        return pool.preparedQuery(box.in(SETTLE))
                .execute(Tuple.of(letter.id(), letter.attempt(), sentAt == null ? null : time(sentAt)))
                .replaceWithVoid();
    }

    /** It is to be tried again. */
    public Uni<Void> postpone(Box box, OutgoingLetter letter, Instant next) {
        return pool.preparedQuery(box.in(POSTPONE))
                .execute(Tuple.of(letter.id(), letter.attempt(), time(next)))
                .replaceWithVoid();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
