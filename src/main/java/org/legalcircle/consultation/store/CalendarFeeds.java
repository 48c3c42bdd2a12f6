package org.legalcircle.consultation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.consultation.domain.CalendarSecret;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.platform.error.Refused;

/** Under which secret link whose calendar can be read. The secrets themselves are not here, only their hashes. */
@Singleton
public class CalendarFeeds {
    private static final String REPLACE = """
            insert into consultation.calendar_feed (citizen_id, secret_hash, created_at) values (?1, ?2, ?3)
            on conflict (citizen_id) do update
                set secret_hash = excluded.secret_hash, created_at = excluded.created_at""";
    private static final String END = "delete from consultation.calendar_feed where citizen_id = ?1";
    /** Found by its hash: how long the look-up takes tells nothing about the secret. */
    private static final String OWNER = "select citizen_id from consultation.calendar_feed where secret_hash = $1";

    private final Pool pool;

    CalendarFeeds(Pool pool) {
        this.pool = pool;
    }

    /** From now on only this secret opens the citizen's calendar. */
    public Uni<Void> replace(UUID citizen, CalendarSecret secret, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REPLACE)
                        .setParameter(1, citizen)
                        .setParameter(2, secret.hash())
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** From now on nothing opens it. */
    public Uni<Void> end(UUID citizen) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(END).setParameter(1, citizen).executeUpdate())
                .replaceWithVoid();
    }

    /** Whose calendar the secret opens; refuses one that opens none. */
    public Uni<UUID> requireOwner(CalendarSecret secret) {
        return pool.preparedQuery(OWNER)
                .execute(Tuple.of(Buffer.buffer(secret.hash())))
                .map(CalendarFeeds::only);
    }

    private static UUID only(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Refused(ConsultationRefusal.CALENDAR_NOT_FOUND);
        }
        return rows.iterator().next().getUUID(0);
    }
}
