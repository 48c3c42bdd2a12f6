package org.legalcircle.evaluation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.evaluation.domain.CallBackStage;
import org.legalcircle.evaluation.domain.DeskStaff;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** The bad ratings somebody has to do something about, and those whose loop is closed. */
@Singleton
public class CallBackLists {
    private static final String OPEN = """
            select id, stage, organisation_id, assignee_id, due_at, late, citizen_id from (
                select call_back.*, case when call_met_at is null then call_due_at else fix_due_at end as due_at,
                       case when call_met_at is null then call_due_at <= $6 else fix_met_at is null and fix_due_at <= $6
                       end as late
                from evaluation.call_back
                where stage <> 'CLOSED' and (starts_with(organisation_path, $1) or assignee_id = $2)
                  and worker_id is distinct from $2) as open
            where (due_at, id) > ($3, $4) order by due_at, id limit $5""";
    private static final String CLOSED = """
            select id, stage, organisation_id, null::uuid, closed_at, false, null::uuid from evaluation.call_back
            where stage = 'CLOSED' and starts_with(organisation_path, $1) and (closed_at, id) < ($2, $3)
            order by closed_at desc, id desc limit $4""";

    private final Pool pool;

    CallBackLists(Pool pool) {
        this.pool = pool;
    }

    /**
     * One on a list.
     *
     * @param at when what is next to be done has to be done by; of a closed one when it was closed
     * @param citizenId null for a closed one, as the assignee
     */
    public record Listed(
            UUID id,
            CallBackStage stage,
            UUID organisationId,
            UUID assigneeId,
            Instant at,
            boolean overdue,
            UUID citizenId) {}

    /**
     * What is open and assigned to a staff member, or lies in the branch this one administers, but for ratings of this
     * person; the next to be due first, one more than {@code limit} if there are.
     */
    public Uni<List<Listed>> open(DeskStaff staff, Cursor after, int limit, Instant now) {
        var administered = staff.administers() ? staff.branch() : null;
        return list(
                OPEN,
                Tuple.of(
                        administered,
                        staff.id(),
                        after.at().atOffset(ZoneOffset.UTC),
                        after.id(),
                        limit + 1,
                        now.atOffset(ZoneOffset.UTC)));
    }

    /** Closed ones of a branch, the last first, one more than {@code limit} if there are. */
    public Uni<List<Listed>> closed(String branch, Cursor after, int limit) {
        return list(CLOSED, Tuple.of(branch, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1));
    }

    private Uni<List<Listed>> list(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(rows -> Rows.each(rows, CallBackLists::listed));
    }

    private static Listed listed(Row row) {
        return new Listed(
                row.getUUID(0),
                CallBackStage.valueOf(row.getString(1)),
                row.getUUID(2),
                row.getUUID(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getBoolean(5),
                row.getUUID(6));
    }
}
