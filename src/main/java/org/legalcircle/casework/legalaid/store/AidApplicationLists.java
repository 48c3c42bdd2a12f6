package org.legalcircle.casework.legalaid.store;

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
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** Applications as lists, and drafts that are forgotten. */
@Singleton
public class AidApplicationLists {
    private static final String OF_CITIZEN = """
            select id, stage, begun_at, changed_at, submitted_at, expires_at from legalaid.application
            where citizen_id = $1 and (expires_at is null or expires_at > $2) and (begun_at, id) < ($3, $4)
            order by begun_at desc, id desc limit $5""";
    private static final String FORGET = "delete from legalaid.application where stage = 'DRAFT' and expires_at <= $1";

    private final Pool pool;

    AidApplicationLists(Pool pool) {
        this.pool = pool;
    }

    /** Those of a citizen, newest first, drafts that have not expired among them; one more than asked for. */
    public Uni<List<AidApplicationRow>> ofCitizen(UUID citizen, Instant now, Cursor after, int limit) {
        var wanted = Tuple.of(citizen, at(now), at(after.at()), after.id(), limit + 1);
        return pool.preparedQuery(OF_CITIZEN).execute(wanted).map(rows -> Rows.each(rows, AidApplicationLists::row));
    }

    /** Deletes the drafts that have expired; answers how many. */
    public Uni<Integer> forget(Instant now) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(at(now))).map(rows -> rows.rowCount());
    }

    private static AidApplicationRow row(Row row) {
        return new AidApplicationRow(
                row.getUUID("id"),
                AidStage.valueOf(row.getString("stage")),
                row.getOffsetDateTime("begun_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant(),
                instant(row, "submitted_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(Row row, String column) {
        var told = row.getOffsetDateTime(column);
        return told == null ? null : told.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
