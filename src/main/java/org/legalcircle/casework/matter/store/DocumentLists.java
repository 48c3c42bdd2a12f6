package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.domain.DocumentState;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/** Documents as they are looked at, and what of a matter says who may look. */
@Singleton
public class DocumentLists {
    private static final String COLUMNS = """
            select id, matter_id, uploader_id, from_staff, name, media_type, requirement, state, length, sha256, filed_at
            from casework.document
            """;
    private static final String OF_MATTER =
            COLUMNS + "where matter_id = $1 and filed_at is not null order by filed_at, id";
    private static final String ONE = COLUMNS + "where id = $1 and state <> 'RECEIVING'";
    private static final String SCOPE = """
            select matter.citizen_id, matter.line, matter.organisation_path, hand_over.to_organisation_path,
                   (select max(answered_at) from casework.hand_over as earlier
                    where earlier.matter_id = matter.id and earlier.outcome = 'ACCEPTED'
                      and starts_with(earlier.from_organisation_path, $2))
            from casework.matter
                 left join casework.hand_over on hand_over.matter_id = matter.id and hand_over.outcome is null
            where matter.id = $1""";
    private static final String NOTICE =
            "select missing, asked_at from casework.supplement_notice where matter_id = $1";
    /** Codes that stand in the first list and that no document of the matter satisfies. */
    private static final String NOTE = """
            insert into casework.supplement_notice (matter_id, missing, asked_at)
            select ?1, array(
                select code from unnest(string_to_array(?2, ' ')) with ordinality as asked (code, position)
                where code <> '' and not exists (
                    select from casework.document
                    where matter_id = ?1 and requirement = code and state in ('NOT_SCANNED', 'CLEAN'))
                order by position), ?3
            on conflict (matter_id) do nothing""";

    private final Pool pool;

    DocumentLists(Pool pool) {
        this.pool = pool;
    }

    /** Those of a matter that were filed, in that order. */
    public Uni<List<DocumentRow>> ofMatter(UUID matter) {
        return pool.preparedQuery(OF_MATTER).execute(Tuple.of(matter)).map(rows -> Rows.each(rows, DocumentLists::row));
    }

    /** One of which all has come; refuses any other as unknown. */
    public Uni<DocumentRow> require(UUID document) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(document))
                .map(rows -> first(rows, new Refused(DocumentRefusal.DOCUMENT_NOT_FOUND)))
                .map(DocumentLists::row);
    }

    /**
     * Where a matter lies; refuses one that does not exist.
     *
     * @param branch the reader's; null for a citizen
     */
    public Uni<MatterScope> scope(UUID matter, String branch) {
        return pool.preparedQuery(SCOPE)
                .execute(Tuple.of(matter, branch))
                .map(rows -> first(rows, new Refused(MatterRefusal.MATTER_NOT_FOUND)))
                .map(row -> new MatterScope(
                        row.getUUID(0),
                        ServiceLine.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Times.instant(row, 4)));
    }

    /** What the applicant was told to be missing, or null. */
    public Uni<SupplementNotice> notice(UUID matter) {
        return pool.preparedQuery(NOTICE)
                .execute(Tuple.of(matter))
                .map(rows -> Rows.each(
                        rows, row -> new SupplementNotice(List.of(row.getArrayOfStrings(0)), Times.instant(row, 1))))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** Writes down, in the transaction at hand, which of what is asked for is missing. */
    public Uni<Void> note(UUID matter, List<String> asked, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, matter)
                        .setParameter(2, String.join(" ", asked))
                        .setParameter(3, Times.of(now))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Row first(RowSet<Row> rows, Refused otherwise) {
        if (rows.size() == 0) {
            throw otherwise;
        }
        return rows.iterator().next();
    }

    private static DocumentRow row(Row row) {
        return new DocumentRow(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                DocumentState.valueOf(row.getString(7)),
                row.getLong(8),
                row.getString(9),
                Times.instant(row, 10));
    }
}
