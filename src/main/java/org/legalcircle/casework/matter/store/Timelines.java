package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.domain.TimelineEntry;
import org.legalcircle.casework.matter.domain.TimelineKind;

/** What happened to matters. Entries are only ever added; the database sees to that too. */
@Singleton
public class Timelines {
    private static final String WRITE = """
            insert into casework.timeline_entry (matter_id, position, kind, audience, stage, actor_id, note, rule_id,
                                                 due_at, happened_at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), cast(?7 as text), cast(?8 as text),
                    cast(?9 as timestamptz), ?10)""";
    /** A rank is a steady place: what was written stays where it is. */
    private static final String READ = """
            select kind, audience, stage, actor_id, note, rule_id, due_at, happened_at
            from casework.timeline_entry
            where matter_id = $1 and (audience = 'CITIZEN' or $2)
            order by position offset $3 limit $4""";

    private final Pool pool;

    Timelines(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> write(List<TimelineEntry> entries) {
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(entries)
                        .onItem()
                        .transformToUniAndConcatenate(entry -> write(session, entry))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Integer> write(Mutiny.Session session, TimelineEntry entry) {
        return session.createNativeQuery(WRITE)
                .setParameter(1, entry.matterId())
                .setParameter(2, entry.position())
                .setParameter(3, entry.kind().name())
                .setParameter(4, entry.audience().name())
                .setParameter(5, entry.stage().name())
                .setParameter(6, entry.actorId())
                .setParameter(7, entry.note())
                .setParameter(8, entry.ruleId())
                .setParameter(9, Times.of(entry.dueAt()))
                .setParameter(10, Times.of(entry.happenedAt()))
                .executeUpdate();
    }

    /** Oldest first, from {@code rank} on, one more than {@code limit} if there are. */
    public Uni<List<TimelineLine>> of(UUID matter, boolean forStaff, long rank, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(matter, forStaff, rank, limit + 1))
                .map(rows -> {
                    var lines = new ArrayList<TimelineLine>(rows.size());
                    rows.forEach(row -> lines.add(line(row, forStaff, rank + lines.size())));
                    return lines;
                });
    }

    private static TimelineLine line(Row row, boolean forStaff, long rank) {
        return new TimelineLine(
                TimelineKind.valueOf(row.getString(0)),
                MatterStage.valueOf(row.getString(2)),
                forStaff ? row.getString(1).equals("STAFF") : null,
                forStaff ? row.getUUID(3) : null,
                row.getString(4),
                row.getString(5),
                Times.instant(row, 6),
                Times.instant(row, 7),
                rank);
    }
}
