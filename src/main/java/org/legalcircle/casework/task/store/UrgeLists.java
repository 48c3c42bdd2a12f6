package org.legalcircle.casework.task.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.UrgeStage;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** Urges as staff and applicants look at them. */
@Singleton
public class UrgeLists {
    private static final String COLUMNS = """
            select id, matter_id, matter_number, organisation_id, worker_id, number, by_applicant, urger_id, reason,
                   urged_at, stage, due_at, escalated_at, answer, answered_by, answered_at
            from task.urge
            """;
    private static final String OPEN = COLUMNS + """
            where stage = 'OPEN' and starts_with(organisation_path, $1) and line = any($2) and (due_at, id) > ($3, $4)
            order by due_at, id limit $5""";
    private static final String OF_APPLICANT = COLUMNS + """
            where matter_id = $1 and citizen_id = $2 and by_applicant and (urged_at, id) < ($3, $4)
            order by urged_at desc, id desc limit $5""";

    private final Pool pool;

    UrgeLists(Pool pool) {
        this.pool = pool;
    }

    /** Those a branch has to answer, the next to be due first, one more than {@code limit} if there are. */
    public Uni<List<UrgeRow>> open(String branch, Set<ServiceLine> lines, Cursor after, int limit) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(
                        branch, TaskLists.names(lines), after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, UrgeLists::row));
    }

    /** The applicant's own about a matter, newest first, one more than {@code limit} if there are. */
    public Uni<List<UrgeRow>> ofApplicant(UUID matter, UUID citizen, Cursor after, int limit) {
        return pool.preparedQuery(OF_APPLICANT)
                .execute(Tuple.of(matter, citizen, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, UrgeLists::row));
    }

    private static UrgeRow row(Row row) {
        return new UrgeRow(
                row.getUUID("id"),
                row.getUUID("matter_id"),
                row.getString("matter_number"),
                row.getUUID("organisation_id"),
                row.getUUID("worker_id"),
                row.getInteger("number"),
                row.getBoolean("by_applicant"),
                row.getUUID("urger_id"),
                row.getString("reason"),
                TaskLists.instant(row, "urged_at"),
                UrgeStage.valueOf(row.getString("stage")),
                TaskLists.instant(row, "due_at"),
                TaskLists.instant(row, "escalated_at"),
                row.getString("answer"),
                row.getUUID("answered_by"),
                TaskLists.instant(row, "answered_at"));
    }
}
