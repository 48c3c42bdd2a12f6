package org.legalcircle.casework.matter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.DeadlineKind;
import org.legalcircle.casework.matter.ExpiryEffect;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.OriginKind;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.casework.matter.domain.DeadlineState;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;

/** Matters as citizens and staff look at them. */
@Singleton
public class MatterLists {
    private static final String OF_CITIZEN = """
            select id, number, line, stage, organisation_id, due_at, submitted_at, changed_at
            from casework.matter
            where citizen_id = $1 and (submitted_at, id) < ($2, $3)
            order by submitted_at desc, id desc limit $4""";
    private static final String ONE = """
            select id, number, line, stage, standing, organisation_id, worker_id, origin_kind, origin_id, due_at,
                   submitted_at, changed_at, citizen_id, version
            from casework.matter where id = $1 and
            """;
    private static final String ONE_OF_CITIZEN = ONE + " citizen_id = $2";
    private static final String ONE_OF_BRANCH = ONE + """
            (starts_with(organisation_path, $2)
             or exists (select from casework.hand_over
                        where matter_id = matter.id
                          and (outcome is null and starts_with(to_organisation_path, $2)
                               or outcome = 'ACCEPTED' and starts_with(from_organisation_path, $2))))""";
    private static final String DEADLINES = """
            select kind, rule_id, article, on_expiry, state, due_at, satisfied_at
            from casework.deadline where matter_id = $1 order by id""";
    private static final String WORK = """
            select id, number, line, stage, citizen_id, organisation_id, worker_id, due_at, submitted_at
            from casework.matter
            where stage not in ('DECLINED', 'CONCLUDED', 'WITHDRAWN') and %s
              and line = any($3) and ($4::text is null or stage = $4)
              and due_at >= $5 and due_at < $6 and (due_at, id) > ($7, $8)
            order by due_at, id limit $9""";
    static final String WORK_OF_WORKER = WORK.formatted("worker_id = $2 and starts_with(organisation_path, $1)");
    static final String WORK_OF_BRANCH =
            WORK.formatted("organisation_path ~>=~ $1 and organisation_path ~<~ $10 and $2::uuid is null");
    private static final String OFFERED = """
            select id, number, line, stage, citizen_id, organisation_id, worker_id, due_at, submitted_at
            from casework.matter
            where id in (select matter_id from casework.hand_over
                         where outcome is null and starts_with(to_organisation_path, $1))
              and line = any($2) and (due_at, id) > ($3, $4)
            order by due_at, id limit $5""";

    private static final String HANDED_OVER = """
            select id, number, line, stage, citizen_id, organisation_id, worker_id, due_at, submitted_at
            from casework.matter
            where id in (select matter_id from casework.hand_over
                         where outcome = 'ACCEPTED' and starts_with(from_organisation_path, $1))
              and line = any($2) and (due_at, id) > ($3, $4)
            order by due_at, id limit $5""";

    private final Pool pool;

    MatterLists(Pool pool) {
        this.pool = pool;
    }

    /** The citizen's own, newest first, one more than {@code limit} if there are. */
    public Uni<List<MatterSummary>> ofCitizen(UUID citizen, Cursor after, int limit) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, Times.of(after.at()), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, MatterLists::summary));
    }

    /** One of the citizen's own; refuses any other as unknown. */
    public Uni<MatterDetails> ofCitizen(UUID citizen, UUID matter) {
        return one(ONE_OF_CITIZEN, matter, citizen).map(MatterDetails::forApplicant);
    }

    /** One inside the branch, offered to it, or handed over by it; refuses any other as unknown. */
    public Uni<MatterDetails> ofBranch(String branch, UUID matter) {
        return one(ONE_OF_BRANCH, matter, branch);
    }

    /** Open matters, the next to be due first, one more than {@code limit} if there are. */
    public Uni<List<WorkItem>> work(WorkFilter filter, Cursor after, int limit) {
        var parameters = Tuple.tuple()
                .addValue(filter.branch())
                .addValue(filter.workerId())
                .addValue(names(filter))
                .addValue(filter.stage() == null ? null : filter.stage().name())
                .addValue(Times.of(filter.dueFrom()))
                .addValue(Times.of(filter.dueUntil()))
                .addValue(Times.of(after.at()))
                .addValue(after.id())
                .addValue(limit + 1);
        return filter.workerId() == null
                ? work(WORK_OF_BRANCH, parameters.addValue(endOf(filter.branch())))
                : work(WORK_OF_WORKER, parameters);
    }

    /** Matters that others offer to the branch. */
    public Uni<List<WorkItem>> offered(WorkFilter filter, Cursor after, int limit) {
        return work(OFFERED, Tuple.of(filter.branch(), names(filter), Times.of(after.at()), after.id(), limit + 1));
    }

    /** Matters that the branch handed over, ended ones too, with how they stand. */
    public Uni<List<WorkItem>> handedOver(WorkFilter filter, Cursor after, int limit) {
        return work(HANDED_OVER, Tuple.of(filter.branch(), names(filter), Times.of(after.at()), after.id(), limit + 1));
    }

    private Uni<List<WorkItem>> work(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(rows -> Rows.each(rows, MatterLists::item));
    }

    /** Every path of the branch begins with it; this is the first text after all of them. */
    static String endOf(String branch) {
        return branch.substring(0, branch.length() - 1) + (char) ('/' + 1);
    }

    private static String[] names(WorkFilter filter) {
        return filter.lines().stream().map(ServiceLine::name).toArray(String[]::new);
    }

    private Uni<MatterDetails> one(String sql, UUID matter, Object owner) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(matter, owner))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(MatterRefusal.MATTER_NOT_FOUND))
                .flatMap(row -> deadlines(matter).map(deadlines -> details(row, deadlines)));
    }

    private Uni<List<DeadlineView>> deadlines(UUID matter) {
        return pool.preparedQuery(DEADLINES)
                .execute(Tuple.of(matter))
                .map(rows -> Rows.each(rows, MatterLists::deadline));
    }

    static MatterSummary summary(Row row) {
        return new MatterSummary(
                row.getUUID(0),
                row.getString(1),
                ServiceLine.valueOf(row.getString(2)),
                MatterStage.valueOf(row.getString(3)),
                row.getUUID(4),
                due(row, 5),
                Times.instant(row, 6),
                Times.instant(row, 7));
    }

    private static MatterDetails details(Row row, List<DeadlineView> deadlines) {
        var origin = row.getString(7);
        return new MatterDetails(
                row.getUUID(0),
                row.getString(1),
                ServiceLine.valueOf(row.getString(2)),
                MatterStage.valueOf(row.getString(3)),
                Standing.valueOf(row.getString(4)),
                row.getUUID(5),
                row.getUUID(6),
                origin == null ? null : OriginKind.valueOf(origin),
                row.getUUID(8),
                due(row, 9),
                Times.instant(row, 10),
                Times.instant(row, 11),
                deadlines,
                row.getUUID(12),
                row.getInteger(13));
    }

    private static WorkItem item(Row row) {
        return new WorkItem(
                row.getUUID(0),
                row.getString(1),
                ServiceLine.valueOf(row.getString(2)),
                MatterStage.valueOf(row.getString(3)),
                row.getUUID(4),
                row.getUUID(5),
                row.getUUID(6),
                Times.instant(row, 7),
                Times.instant(row, 8));
    }

    private static DeadlineView deadline(Row row) {
        return new DeadlineView(
                DeadlineKind.valueOf(row.getString(0)),
                row.getString(1),
                row.getString(2),
                ExpiryEffect.valueOf(row.getString(3)),
                DeadlineState.valueOf(row.getString(4)),
                Times.instant(row, 5),
                Times.instant(row, 6));
    }

    static Instant due(Row row, int column) {
        var due = Times.instant(row, column);
        return due.equals(Matter.NO_CLOCK) ? null : due;
    }
}
