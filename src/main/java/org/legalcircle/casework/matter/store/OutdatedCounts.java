package org.legalcircle.casework.matter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.platform.database.Rows;

/** Matters with deadlines that run and were counted by another calendar. */
@Singleton
public class OutdatedCounts {
    /** Not "another than", which no index can answer: before it, or after it. */
    private static final String OF = """
            select distinct matter_id from (
                (select matter_id from casework.deadline
                 where state = 'OPEN' and calendar_version < $1 limit $2)
                union all
                (select matter_id from casework.deadline
                 where state = 'OPEN' and calendar_version > $1 limit $2)) as outdated limit $2""";

    private final Pool pool;

    OutdatedCounts(Pool pool) {
        this.pool = pool;
    }

    /** Some of them. */
    public Uni<List<UUID>> list(String calendarVersion, int limit) {
        return pool.preparedQuery(OF).execute(Tuple.of(calendarVersion, limit)).map(Rows::ids);
    }
}
