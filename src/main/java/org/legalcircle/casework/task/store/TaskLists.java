package org.legalcircle.casework.task.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.task.TaskStage;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** Tasks as staff look at them. */
@Singleton
public class TaskLists {
    private static final String COLUMNS = """
            select id, matter_id, matter_number, line, assigner_id, organisation_id, worker_id, instruction, stage,
                   percent, progress, result, returned_for, returns, due_at, escalated_at, assigned_at, changed_at, version
            from task.task
            where starts_with(organisation_path, $1) and line = any($2)
            """;
    private static final String WORK = COLUMNS + """
              and ($3::uuid is null or worker_id = $3) and ($4::uuid is null or assigner_id = $4)
              and ($5::uuid is null or matter_id = $5)
              and case when $6::text is null then stage in ('ASSIGNED', 'COMPLETED') else stage = $6 end
              and due_at >= $7 and due_at < $8 and (due_at, id) > ($9, $10)
            order by due_at, id limit $11""";
    private static final String ONE = COLUMNS + " and id = $3";

    private final Pool pool;

    TaskLists(Pool pool) {
        this.pool = pool;
    }

    /** The next to be due first, one more than {@code limit} if there are. */
    public Uni<List<TaskRow>> work(TaskFilter filter, Cursor after, int limit) {
        return pool.preparedQuery(WORK)
                .execute(Tuple.tuple()
                        .addValue(filter.branch())
                        .addValue(names(filter.lines()))
                        .addValue(filter.workerId())
                        .addValue(filter.assignerId())
                        .addValue(filter.matterId())
                        .addValue(filter.stage() == null ? null : filter.stage().name())
                        .addValue(filter.dueFrom().atOffset(ZoneOffset.UTC))
                        .addValue(filter.dueUntil().atOffset(ZoneOffset.UTC))
                        .addValue(after.at().atOffset(ZoneOffset.UTC))
                        .addValue(after.id())
                        .addValue(limit + 1))
                .map(rows -> Rows.each(rows, TaskLists::row));
    }

    /** One inside the branch and of these lines; refuses any other as unknown. */
    public Uni<TaskRow> require(String branch, Set<ServiceLine> lines, UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(branch, names(lines), id))
                .map(rows -> Rows.each(rows, TaskLists::row))
                .map(found -> found.isEmpty() ? null : found.get(0))
                .onItem()
                .ifNull()
                .failWith(Tasks::unknown);
    }

    static String[] names(Set<ServiceLine> lines) {
        return lines.stream().map(ServiceLine::name).toArray(String[]::new);
    }

    static Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static TaskRow row(Row row) {
        return new TaskRow(
                row.getUUID("id"),
                row.getUUID("matter_id"),
                row.getString("matter_number"),
                ServiceLine.valueOf(row.getString("line")),
                row.getUUID("assigner_id"),
                row.getUUID("organisation_id"),
                row.getUUID("worker_id"),
                row.getString("instruction"),
                TaskStage.valueOf(row.getString("stage")),
                row.getInteger("percent"),
                row.getString("progress"),
                row.getString("result"),
                row.getString("returned_for"),
                row.getInteger("returns"),
                instant(row, "due_at"),
                instant(row, "escalated_at"),
                instant(row, "assigned_at"),
                instant(row, "changed_at"),
                row.getInteger("version"));
    }
}
