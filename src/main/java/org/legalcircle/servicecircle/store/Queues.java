package org.legalcircle.servicecircle.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.servicecircle.domain.Queue;

/** Who waits at points now. Only the last word counts, and no longer than a while: there is no history of it. */
@Singleton
public class Queues {
    private static final String OF_POINT =
            "select people_waiting, waiting_told_at from servicecircle.point where id = $1";
    /** Said at the same time by two people, the later word stays. */
    private static final String TELL = """
            update servicecircle.point set people_waiting = $2, waiting_told_at = $3
            where id = $1 and (waiting_told_at is null or waiting_told_at <= $3)""";

    private final Pool pool;

    Queues(Pool pool) {
        this.pool = pool;
    }

    /** What was said last; null where nobody ever did. */
    public Uni<Queue> of(UUID point) {
        return pool.preparedQuery(OF_POINT)
                .execute(Tuple.of(point))
                .map(rows -> rows.size() == 0 ? null : of(rows.iterator().next()));
    }

    /** Keeps what is said of a point. */
    public Uni<Void> tell(UUID point, Queue queue) {
        return pool.preparedQuery(TELL)
                .execute(Tuple.of(point, queue.people(), queue.toldAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    static Queue of(Row row) {
        var people = row.getInteger("people_waiting");
        return people == null
                ? null
                : new Queue(people, row.getOffsetDateTime("waiting_told_at").toInstant());
    }
}
