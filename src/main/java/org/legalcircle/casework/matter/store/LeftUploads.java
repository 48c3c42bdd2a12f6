package org.legalcircle.casework.matter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.database.Rows;

/** Documents and parts that wait for somebody to look after them. */
@Singleton
public class LeftUploads {
    private static final String EXPIRE = "delete from casework.document where state = 'RECEIVING' and expires_at <= $1";
    private static final String WHOLE = """
            select id from casework.document
            where state = 'RECEIVING' and received = length and expires_at <= $1 limit $2""";
    /** Whoever takes one has until {@code scan_after} before another instance tries. */
    private static final String TO_SCAN = """
            update casework.document set scan_after = $2, version = version + 1 where id in (
                select id from casework.document
                where state = 'NOT_SCANNED' and scan_after <= $1 order by scan_after limit $3 for update skip locked)
            returning id""";
    /** From then on it gets no place any more, however late its bytes are. */
    private static final String DETACH = """
            update casework.document_part set document_id = null
            where begins_at is null and document_id is not null and made_at <= $1""";

    private static final String ORPHANS =
            "select id from casework.document_part where document_id is null order by made_at limit $1";
    private static final String FORGET = "delete from casework.document_part where id = $1 and document_id is null";

    private final Pool pool;

    LeftUploads(Pool pool) {
        this.pool = pool;
    }

    /** Forgets uploads that nobody went on with. */
    public Uni<Void> expire(Instant now) {
        return pool.preparedQuery(EXPIRE).execute(Tuple.of(Times.of(now))).replaceWithVoid();
    }

    /** Uploads that are whole and were not filed, though their last bytes came before {@code since} plus the expiry. */
    public Uni<List<UUID>> whole(Instant since, int limit) {
        return pool.preparedQuery(WHOLE)
                .execute(Tuple.of(Times.of(since), limit))
                .map(Rows::ids);
    }

    /** Takes some documents to scan; they are not given to anybody else before {@code again}. */
    public Uni<List<UUID>> toScan(Instant now, Instant again, int limit) {
        return pool.preparedQuery(TO_SCAN)
                .execute(Tuple.of(Times.of(now), Times.of(again), limit))
                .map(Rows::ids);
    }

    /** Parts announced before {@code until} that never got a place belong to nothing from now on. */
    public Uni<Void> detach(Instant until) {
        return pool.preparedQuery(DETACH).execute(Tuple.of(Times.of(until))).replaceWithVoid();
    }

    /** Keys of parts that belong to nothing. */
    public Uni<List<UUID>> orphans(int limit) {
        return pool.preparedQuery(ORPHANS).execute(Tuple.of(limit)).map(Rows::ids);
    }

    /** Forgets such a part, once it is gone from the store. */
    public Uni<Void> forget(UUID key) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(key)).replaceWithVoid();
    }
}
