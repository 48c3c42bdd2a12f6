package org.legalcircle.evaluation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.legalcircle.evaluation.domain.EvaluationCount;
import org.legalcircle.platform.database.Rows;

/** Counts ratings. Those found to be mistaken are in no number. */
@Singleton
public class EvaluationCounts {
    private static final String COUNT = """
            select evaluation.organisation_id, count(*),
                   count(*) filter (where level in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED')),
                   count(*) filter (where call_due_at <= $4),
                   count(*) filter (where call_due_at <= $4 and call_met_at < $4),
                   count(*) filter (where fix_due_at <= $4),
                   count(*) filter (where fix_due_at <= $4 and fix_met_at < fix_due_at),
                   count(second_level),
                   count(*) filter (where second_level in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED'))
            from evaluation.evaluation left join evaluation.call_back on call_back.id = evaluation.id
            where starts_with(evaluation.organisation_path, $1) and rated_at >= $2 and rated_at < $3
              and complaint_upheld is not true
            group by 1""";

    private final Pool pool;

    EvaluationCounts(Pool pool) {
        this.pool = pool;
    }

    /**
     * Ratings given in a time, by the organisation that was rated.
     *
     * @param branch path of the organisation that heads the branch
     * @param until exclusive
     * @param cutOff the first moment that is not looked at any more
     */
    public Uni<List<EvaluationCount>> count(String branch, Instant from, Instant until, Instant cutOff) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(
                        branch,
                        from.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC),
                        cutOff.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.each(rows, EvaluationCounts::counted));
    }

    private static EvaluationCount counted(Row row) {
        return new EvaluationCount(
                row.getUUID(0),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }
}
