package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.RunningDeadline;
import org.legalcircle.casework.matter.domain.Signal;
import org.legalcircle.casework.matter.domain.SignalKind;
import org.legalcircle.platform.database.Rows;

/** What is to happen around deadlines, and when. A row is raised once, whichever instance does it. */
@Singleton
public class Signals {
    private static final String DROP =
            "delete from casework.deadline_signal where deadline_id = ?1 and raised_at is null";
    /** What was raised already for the same moment is not raised again. */
    private static final String PLAN = """
            insert into casework.deadline_signal (deadline_id, kind, at) values (?1, ?2, ?3)
            on conflict (deadline_id, kind, at) do nothing""";

    /** How many are taken at once. The statement names it, so that it is planned for few rows whoever sends it how often. */
    private static final int BATCH = 500;

    private static final String TAKE_DUE = """
            with due as (
                update casework.deadline_signal set raised_at = ?1 where (deadline_id, kind, at) in (
                    select deadline_id, kind, at from casework.deadline_signal
                    where at <= ?1 and raised_at is null and kind <> 'EFFECT'
                    order by at limit %d for update skip locked)
                returning deadline_id, kind)
            select due.kind, deadline.id, deadline.rule_id, deadline.due_at, deadline.matter_id,
                   matter.organisation_id, matter.worker_id
            from due join casework.deadline on deadline.id = due.deadline_id
                 join casework.matter on matter.id = deadline.matter_id""".formatted(BATCH);
    private static final String LAPSED = """
            select distinct deadline.matter_id
            from (select deadline_id from casework.deadline_signal
                  where at <= $1 and raised_at is null and kind = 'EFFECT' order by at limit $2) as due
                 join casework.deadline on deadline.id = due.deadline_id""";

    private static final String SPEND = """
            update casework.deadline_signal set raised_at = ?2
            where kind = 'EFFECT' and raised_at is null and at <= ?2
              and deadline_id in (select id from casework.deadline where matter_id = ?1)""";

    private final Pool pool;

    Signals(Pool pool) {
        this.pool = pool;
    }

    /** Plans anew for those deadlines that changed. */
    Uni<Void> plan(List<RunningDeadline> deadlines) {
        return Multi.createFrom()
                .iterable(deadlines)
                .onItem()
                .transformToUniAndConcatenate(deadline -> plan(deadline.id(), deadline.takePlan()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> plan(UUID deadline, List<Signal> signals) {
        return signals == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .call(session -> session.createNativeQuery(DROP)
                                .setParameter(1, deadline)
                                .executeUpdate())
                        .chain(session -> Multi.createFrom()
                                .iterable(signals)
                                .onItem()
                                .transformToUniAndConcatenate(signal -> session.createNativeQuery(PLAN)
                                        .setParameter(1, deadline)
                                        .setParameter(2, signal.kind().name())
                                        .setParameter(3, Times.of(signal.at()))
                                        .executeUpdate())
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    /** Takes some of what is to be told by now; each is answered once. */
    public Uni<List<DueSignal>> takeDue(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE_DUE, Object[].class)
                        .setParameter(1, Times.of(now))
                        .getResultList())
                .map(rows -> rows.stream().map(Signals::due).toList());
    }

    /** Matters of which a deadline has passed whose passing has an effect by law. */
    public Uni<List<UUID>> lapsed(int limit, Instant now) {
        return pool.preparedQuery(LAPSED)
                .execute(Tuple.of(Times.of(now), limit))
                .map(Rows::ids);
    }

    /** Whatever law makes of the deadlines of that matter was made of them: it is not looked for again. */
    public Uni<Void> spend(UUID matter, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SPEND)
                        .setParameter(1, matter)
                        .setParameter(2, Times.of(now))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static DueSignal due(Object[] row) {
        return new DueSignal(
                SignalKind.valueOf((String) row[0]),
                (UUID) row[1],
                (String) row[2],
                row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant(),
                (UUID) row[4],
                (UUID) row[5],
                (UUID) row[6]);
    }
}
