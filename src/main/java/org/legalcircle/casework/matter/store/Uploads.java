package org.legalcircle.casework.matter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.domain.DocumentState;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/** What has arrived of documents. Nothing of it is remembered by an instance. */
@Singleton
public class Uploads {
    private static final String ONE = """
            select id, matter_id, uploader_id, media_type, state, length, received, hash_state, refusal, expires_at
            from casework.document where id = $1 and (state <> 'RECEIVING' or expires_at > $2)""";
    private static final String ANNOUNCE = """
            insert into casework.document_part (id, document_id, made_at)
            select $1, id, $3 from casework.document where id = $2 and state = 'RECEIVING'""";
    /** All parts get their place, or none does: somebody else was faster, or they are gone. */
    private static final String KEEP = """
            with announced as (
                select id from casework.document_part
                where id = any($6::uuid[]) and document_id = $1 and begins_at is null for update),
            taken as (
                update casework.document
                set received = received + $3, hash_state = $4, expires_at = $5, version = version + 1
                where id = $1 and state = 'RECEIVING' and received = $2
                  and (select count(*) from announced) = cardinality($6::uuid[])
                returning id)
            update casework.document_part
            set begins_at = told.begins_at, length = told.length
            from unnest($6::uuid[], $7::bigint[], $8::int[]) as told (id, begins_at, length), taken
            where document_part.id = told.id""";

    private static final String MEASURE = """
            update casework.document set length = received, version = version + 1
            where id = $1 and state = 'RECEIVING' and length is null and received > 0""";
    private static final String PARTS = """
            select id, begins_at, length from casework.document_part
            where document_id = $1 and begins_at is not null order by begins_at""";

    private final Pool pool;

    Uploads(Pool pool) {
        this.pool = pool;
    }

    /** One of the uploader's, for that matter; refuses any other, and one that has expired, as unknown. */
    public Uni<Upload> require(UUID matter, UUID document, UUID uploader, Instant now) {
        return find(document, now)
                .map(found -> found != null
                                && found.matterId().equals(matter)
                                && found.uploaderId().equals(uploader)
                        ? found
                        : null)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(DocumentRefusal.UPLOAD_NOT_FOUND));
    }

    /** One, or null. */
    public Uni<Upload> find(UUID document, Instant now) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(document, Times.of(now)))
                .map(rows -> Rows.each(rows, Uploads::upload))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** A part is going to be stored under that key; refused where no bytes are awaited. */
    public Uni<Void> announce(UUID key, UUID document, Instant now) {
        return pool.preparedQuery(ANNOUNCE)
                .execute(Tuple.of(key, document, Times.of(now)))
                .invoke(rows -> require(rows.rowCount() == 1, new Refused(DocumentRefusal.UPLOAD_NOT_FOUND)))
                .replaceWithVoid();
    }

    /**
     * A part of a document.
     *
     * @param key in the store
     */
    public record Part(UUID key, long beginsAt, int length) {}

    /**
     * The parts are stored; refused where others have been kept from {@code offset} on.
     *
     * @param hashState of all bytes up to the end of these
     */
    public Uni<Void> keep(UUID document, long offset, List<Part> parts, byte[] hashState, Instant expiresAt) {
        var length = parts.stream().mapToLong(Part::length).sum();
        var parameters = Tuple.tuple()
                .addValue(document)
                .addValue(offset)
                .addValue(length)
                .addValue(Buffer.buffer(hashState))
                .addValue(Times.of(expiresAt))
                .addValue(parts.stream().map(Part::key).toArray(UUID[]::new))
                .addValue(parts.stream().map(Part::beginsAt).toArray(Long[]::new))
                .addValue(parts.stream().map(Part::length).toArray(Integer[]::new));
        return pool.preparedQuery(KEEP)
                .execute(parameters)
                .invoke(rows -> require(
                        rows.rowCount() == parts.size(),
                        new Refused(DocumentRefusal.OFFSET_DIFFERS, Map.of("offset", offset))))
                .replaceWithVoid();
    }

    /** All has come of one whose length nobody told. */
    public Uni<Void> measure(UUID document) {
        return pool.preparedQuery(MEASURE).execute(Tuple.of(document)).replaceWithVoid();
    }

    /** The parts of a document, in order. */
    public Uni<List<Part>> parts(UUID document) {
        return pool.preparedQuery(PARTS)
                .execute(Tuple.of(document))
                .map(rows -> Rows.each(rows, row -> new Part(row.getUUID(0), row.getLong(1), row.getInteger(2))));
    }

    private static void require(boolean fine, Refused otherwise) {
        if (!fine) {
            throw otherwise;
        }
    }

    private static Upload upload(Row row) {
        var hashState = row.getBuffer(7);
        return new Upload(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                row.getString(3),
                DocumentState.valueOf(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                hashState == null ? null : hashState.getBytes(),
                row.getString(8),
                Times.instant(row, 9));
    }
}
