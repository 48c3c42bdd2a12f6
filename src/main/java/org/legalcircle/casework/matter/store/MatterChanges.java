package org.legalcircle.casework.matter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterSettings;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.matter.store.SyncHorizon.Reached;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;

/**
 * What changed of somebody's matters since a mark, so that a copy of them can be kept. Told in the order of
 * transactions, and only once no earlier one can still commit: nothing is passed over.
 */
@Singleton
public class MatterChanges {
    static final String OF_CITIZEN = """
            select id, number, line, stage, organisation_id, due_at, submitted_at, changed_at,
                   changed_in::text as told
            from casework.matter
            where citizen_id = $1 and (changed_in, id) > ($2::text::xid8, $3) and changed_in < $4::text::xid8
            order by changed_in, id limit $5""";
    private static final String COLUMNS = """
            matter.id, number, line, stage, matter.organisation_id, due_at, submitted_at, changed_at, worker_id""";
    private static final String OPEN = "stage not in ('DECLINED', 'CONCLUDED', 'WITHDRAWN')";
    private static final String INSIDE = "matter.organisation_path ~>=~ $1 and matter.organisation_path ~<~ $2";
    /** Who handed a matter over goes on reading it, wherever it is. */
    private static final String HANDED_OVER = """
            not (%s) and matter.id in (
                select matter_id from casework.hand_over
                where outcome = 'ACCEPTED' and from_organisation_path ~>=~ $1 and from_organisation_path ~<~ $2)
            """.formatted(INSIDE);

    static final String OPEN_OF_BRANCH = """
            select * from (
                (select %1$s, true as is_open, '0' as told
                 from casework.matter where %2$s and %3$s and line = any($3) and id > $4 order by id limit $5)
                union all
                (select %1$s, true, '0'
                 from casework.matter where %2$s and %4$s and line = any($3) and id > $4 order by id limit $5)) as open
            order by id limit $5""".formatted(COLUMNS, OPEN, INSIDE, HANDED_OVER);
    /** What left the branch and is back, or only moved inside it, or was handed over by it, is told as a change. */
    static final String OF_BRANCH = """
            select id, number, line, stage, organisation_id, due_at, submitted_at, changed_at, worker_id, is_open,
                   at::text as told
            from (
                (select %1$s, %2$s as is_open, changed_in as at
                 from casework.matter
                 where %3$s and line = any($3)
                   and (changed_in, id) > ($4::text::xid8, $5) and changed_in < $6::text::xid8
                 order by changed_in, id limit $7)
                union all
                (select %1$s, %2$s, changed_in
                 from casework.matter
                 where %4$s and line = any($3)
                   and (changed_in, id) > ($4::text::xid8, $5) and changed_in < $6::text::xid8
                 order by changed_in, id limit $7)
                union all
                (select %1$s, false, left_in
                 from casework.matter_departure as departure join casework.matter on matter.id = matter_id
                 where departure.organisation_path ~>=~ $1 and departure.organisation_path ~<~ $2 and line = any($3)
                   and not (%3$s) and not (%4$s)
                   and (left_in, matter_id) > ($4::text::xid8, $5) and left_in < $6::text::xid8
                 order by left_in, matter_id limit $7)) as change
            order by at, id limit $7""".formatted(COLUMNS, OPEN, INSIDE, HANDED_OVER);

    private static final int PLACE_OF_CITIZENS = 8;
    private static final int OPEN_IN_BRANCH = 9;

    private final Pool pool;
    private final SyncHorizon horizon;
    private final MatterSettings settings;
    private final InstantSource clock;

    MatterChanges(Pool pool, SyncHorizon horizon, MatterSettings settings, InstantSource clock) {
        this.pool = pool;
        this.horizon = horizon;
        this.settings = settings;
        this.clock = clock;
    }

    /** The citizen's own, of every stage. Refuses a mark that is none, and one from which nothing can be told. */
    public Uni<Changes<MatterSummary>> ofCitizen(UUID citizen, String since, int limit) {
        var now = clock.instant();
        var sent = since == null ? null : SyncMark.parse(since);
        return horizon.now()
                .flatMap(
                        reached -> read(citizen, begin(sent, "citizen " + citizen, false, reached, now), reached, limit)
                                .map(found -> found.changes(limit, reached, now)));
    }

    private Uni<Found<MatterSummary>> read(UUID citizen, SyncMark from, Reached reached, int limit) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(
                        citizen, Long.toString(from.change()), from.id(), Long.toString(reached.before()), limit + 1))
                .map(rows -> new Found<>(from, Rows.each(rows, MatterChanges::citizenChange)));
    }

    /**
     * The open ones that lie in the branch, or were handed over by it; what is closed or has left it in another way is gone.
     * Refuses as for a citizen.
     */
    public Uni<Changes<BranchMatter>> ofBranch(Watched watched, String since, int limit) {
        var now = clock.instant();
        var sent = since == null ? null : SyncMark.parse(since);
        return horizon.now()
                .flatMap(reached -> read(watched, begin(sent, watched.audience(), true, reached, now), reached, limit)
                        .map(found -> found.changes(limit, reached, now)));
    }

    private Uni<Found<BranchMatter>> read(Watched watched, SyncMark from, Reached reached, int limit) {
        var parameters = Tuple.tuple()
                .addValue(watched.branch())
                .addValue(MatterLists.endOf(watched.branch()))
                .addValue(watched.lines().stream().map(ServiceLine::name).toArray(String[]::new));
        if (from.listing()) {
            parameters.addValue(from.id());
        } else {
            parameters
                    .addValue(Long.toString(from.change()))
                    .addValue(from.id())
                    .addValue(Long.toString(reached.before()));
        }
        return pool.preparedQuery(from.listing() ? OPEN_OF_BRANCH : OF_BRANCH)
                .execute(parameters.addValue(limit + 1))
                .map(rows -> new Found<>(from, Rows.each(rows, MatterChanges::branchChange)));
    }

    private SyncMark begin(SyncMark sent, String who, boolean listing, Reached reached, Instant now) {
        var audience = SyncMark.audience(reached.database(), who);
        if (sent == null) {
            return new SyncMark(audience, listing, listing ? reached.before() : 0, SyncMark.NONE, now);
        }
        if (sent.audience() != audience
                || sent.change() > reached.before()
                || sent.completeAt().isBefore(now.minus(settings.syncKept()))) {
            throw new Refused(MatterRefusal.SYNC_MARK_OUTDATED);
        }
        return sent;
    }

    /** A change and its place; {@code item} is null where the matter is gone. */
    private record Change<T>(UUID id, long at, T item) {}

    private record Found<T>(SyncMark from, List<Change<T>> rows) {
        Changes<T> changes(int limit, Reached reached, Instant now) {
            var told = rows.subList(0, Math.min(limit, rows.size()));
            return new Changes<>(
                    told.stream().map(Change::item).filter(Objects::nonNull).toList(),
                    told.stream()
                            .filter(change -> change.item() == null)
                            .map(Change::id)
                            .toList(),
                    next(limit, reached, now).text(),
                    rows.size() > limit || from.listing());
        }

        private SyncMark next(int limit, Reached reached, Instant now) {
            if (rows.size() > limit) {
                var last = rows.get(limit - 1);
                return from.after(last.at(), last.id());
            }
            return from.listing() ? from.listed() : from.complete(reached.before(), now);
        }
    }

    private static Change<MatterSummary> citizenChange(Row row) {
        return new Change<>(row.getUUID(0), Long.parseLong(row.getString(PLACE_OF_CITIZENS)), MatterLists.summary(row));
    }

    private static Change<BranchMatter> branchChange(Row row) {
        var at = Long.parseLong(row.getString(row.size() - 1));
        return new Change<>(row.getUUID(0), at, row.getBoolean(OPEN_IN_BRANCH) ? branchMatter(row) : null);
    }

    private static BranchMatter branchMatter(Row row) {
        return new BranchMatter(
                row.getUUID(0),
                row.getString(1),
                ServiceLine.valueOf(row.getString(2)),
                MatterStage.valueOf(row.getString(3)),
                row.getUUID(4),
                row.getUUID(8),
                MatterLists.due(row, 5),
                Times.instant(row, 6),
                Times.instant(row, 7));
    }
}
