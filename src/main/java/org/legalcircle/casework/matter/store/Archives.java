package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/** Archived files: their covers and indexes. What is in them stays where it is; the database keeps it as it is. */
@Singleton
public class Archives {
    private static final String FILE = """
            insert into casework.archive_item
                   (matter_id, position, section, kind, source, name, staff_only, made_at, length, sha256)
            select ?1, position, section, kind, source, name, staff_only, made_at, length, sha256
            from (""" + ArchiveContents.ITEMS.formatted("?1", "?2") + ") as item";

    private static final String SEAL = """
            insert into casework.archive (matter_id, number, archived_at, archived_by, retention, retain_until, items,
                                          index_sha256)
            select ?1, ?2, ?3, cast(?4 as uuid), cast(?5 as text), cast(?6 as date),
                   (select count(*) from casework.archive_item where matter_id = ?1), ("""
            + ArchiveContents.INDEX.formatted("?1", "cast(?2 as text)", "cast(?3 as timestamptz)", "cast(?6 as date)")
            + ")";
    private static final String CLOSE = "update casework.matter set archived_at = ?2 where id = ?1";
    private static final String DUE = """
            select id from casework.matter
            where archived_at is null and stage in ('DECLINED', 'CONCLUDED', 'WITHDRAWN') and changed_at <= $1
            order by changed_at limit $2""";
    private static final String HEADER = """
            select matter_id, archive.number, archive.archived_at, archived_by, retention, retain_until, items, index_sha256
            from casework.archive join casework.matter on matter.id = matter_id
            where matter_id = $1 and starts_with(organisation_path, $2)""";
    private static final String EVERYWHERE = "";
    private static final String ITEMS = """
            select position, section, kind, source, name, staff_only, made_at, length, sha256
            from (select case when $2 then position else cast(row_number() over (order by position) as int) end
                             as position,
                         section, kind,
                         case when $2 or section not in ('DECISION', 'COURSE') then source end as source,
                         name, staff_only, made_at, length, sha256
                  from casework.archive_item where matter_id = $1 and ($2 or not staff_only)) as shown
            where position > cast($3 as bigint) order by position limit $4""";
    private static final String DOCUMENTS = """
            select position, section, kind, source, name, staff_only, made_at, length, sha256
            from casework.archive_item where matter_id = $1 and section = 'DOCUMENT' order by position""";

    private static final String DIFFERENCES = """
            select kept.position, coalesce(kept.section, found.section), coalesce(kept.kind, found.kind),
                   coalesce(kept.source, found.source), coalesce(kept.name, found.name),
                   case when found.source is null then 'MISSING' when kept.source is null then 'ADDED' else 'CHANGED' end
            from (select * from casework.archive_item where matter_id = $1) as kept
                 full join (""" + ArchiveContents.ITEMS.formatted("$1", "$2") + """
            ) as found on found.section = kept.section and found.kind = kept.kind and found.source = kept.source
            where kept.source is null or found.source is null
               or (kept.name, kept.made_at, kept.length, kept.sha256)
                  is distinct from (found.name, found.made_at, found.length, found.sha256)
            order by kept.position nulls last, found.position""";
    private static final String INTACT =
            """
            select archive.items = (select count(*) from casework.archive_item where matter_id = $1)
               and archive.index_sha256 = coalesce((""" + ArchiveContents.INDEX.formatted("$1", of("number"), of("archived_at"), of("retain_until")) + """
            ), '') from casework.archive where matter_id = $1""";

    private final Pool pool;

    Archives(Pool pool) {
        this.pool = pool;
    }

    private static String of(String column) {
        return "(select " + column + " from casework.archive where matter_id = $1)";
    }

    /**
     * Files all that belongs to a matter and closes the file, in the transaction at hand.
     *
     * @param header without its counts and hashes
     * @param papers of the line's own, as JSON
     */
    public Uni<Void> put(ArchiveHeader header, String papers) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(FILE)
                        .setParameter(1, header.matterId())
                        .setParameter(2, papers)
                        .executeUpdate())
                .call(session -> session.createNativeQuery(SEAL)
                        .setParameter(1, header.matterId())
                        .setParameter(2, header.number())
                        .setParameter(3, Times.of(header.archivedAt()))
                        .setParameter(4, header.archivedBy())
                        .setParameter(5, header.retention())
                        .setParameter(6, header.retainUntil())
                        .executeUpdate())
                .call(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, header.matterId())
                        .setParameter(2, Times.of(header.archivedAt()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Some matters that were over by then and are not archived. */
    public Uni<List<UUID>> due(Instant overBy, int limit) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(Times.of(overBy), limit))
                .map(Rows::ids);
    }

    /** The cover of a file; refuses a matter that is not archived. */
    public Uni<ArchiveHeader> require(UUID matter) {
        return requireIn(EVERYWHERE, matter);
    }

    /** The same for a branch, which has to hold the matter: to have handed it over is not enough. */
    public Uni<ArchiveHeader> requireIn(String branch, UUID matter) {
        return pool.preparedQuery(HEADER)
                .execute(Tuple.of(matter, branch))
                .map(rows -> Rows.each(rows, Archives::header))
                .map(found -> found.isEmpty() ? null : found.get(0))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(MatterRefusal.ARCHIVE_NOT_FOUND));
    }

    /** Items after a place, one more than {@code limit} if there are; for applicants those they may see. */
    public Uni<List<ArchiveItem>> items(UUID matter, boolean forStaff, long after, int limit) {
        return pool.preparedQuery(ITEMS)
                .execute(Tuple.of(matter, forStaff, after, limit + 1))
                .map(rows -> Rows.each(rows, row -> item(row, forStaff)));
    }

    /** The documents in a file. */
    public Uni<List<ArchiveItem>> documents(UUID matter) {
        return pool.preparedQuery(DOCUMENTS)
                .execute(Tuple.of(matter))
                .map(rows -> Rows.each(rows, row -> item(row, true)));
    }

    /** What in the database is not as the index says; the bytes of documents are looked at elsewhere. */
    public Uni<List<ArchiveDifference>> differences(UUID matter, String papers) {
        return pool.preparedQuery(DIFFERENCES)
                .execute(Tuple.of(matter, papers))
                .map(rows -> Rows.each(rows, Archives::difference));
    }

    /** Whether the index itself is the one whose hash was kept. */
    public Uni<Boolean> isIntact(UUID matter) {
        return pool.preparedQuery(INTACT)
                .execute(Tuple.of(matter))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static ArchiveHeader header(Row row) {
        return new ArchiveHeader(
                row.getUUID(0),
                row.getString(1),
                Times.instant(row, 2),
                row.getUUID(3),
                row.getString(4),
                row.getLocalDate(5),
                row.getInteger(6),
                row.getString(7));
    }

    private static ArchiveItem item(Row row, boolean forStaff) {
        return new ArchiveItem(
                row.getInteger(0),
                ArchiveSection.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                forStaff ? row.getBoolean(5) : null,
                Times.instant(row, 6),
                row.getLong(7),
                row.getString(8));
    }

    private static ArchiveDifference difference(Row row) {
        return new ArchiveDifference(
                row.getInteger(0),
                ArchiveSection.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                ArchiveDeviation.valueOf(row.getString(5)));
    }
}
