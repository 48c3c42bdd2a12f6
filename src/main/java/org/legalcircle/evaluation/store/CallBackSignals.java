package org.legalcircle.evaluation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.evaluation.CallBackDuty;
import org.legalcircle.evaluation.domain.DutyMoment;
import org.legalcircle.evaluation.domain.DutySignal;

/** What is to be told around the duties of a bad rating, and when. A row is raised once, whichever instance does it. */
@Singleton
public class CallBackSignals {
    private static final String DROP =
            "delete from evaluation.call_back_signal where call_back_id = ?1 and raised_at is null";
    /** What was raised already for the same moment is not raised again. */
    private static final String PLAN = """
            insert into evaluation.call_back_signal (call_back_id, duty, moment, at) values (?1, ?2, ?3, ?4)
            on conflict (call_back_id, duty, moment, at) do nothing""";
    /** Taken whatever became of the duty, and told only where it is not done, and nears still where it is to near. */
    private static final String TAKE_DUE = """
            with due as (
                update evaluation.call_back_signal set raised_at = ?1 where (call_back_id, duty, moment, at) in (
                    select call_back_id, duty, moment, at from evaluation.call_back_signal
                    where at <= ?1 and raised_at is null order by at limit 500 for update skip locked)
                returning call_back_id, duty, moment),
            told as (
                select due.duty, due.moment, loop.id, loop.organisation_id, loop.assignee_id, loop.stage,
                       case due.duty when 'CALL' then loop.call_due_at else loop.fix_due_at end as due_at,
                       case due.duty when 'CALL' then loop.call_met_at else loop.fix_met_at end as met_at
                from due join evaluation.call_back loop on loop.id = due.call_back_id)
            select duty, moment, id, organisation_id, assignee_id, due_at from told
            where met_at is null and stage <> 'CLOSED' and (moment <> 'WARNING' or due_at > ?1)""";

    private static final String ANY = """
            select count(*) from (
                select from evaluation.call_back_signal where at <= ?1 and raised_at is null limit 1) as one""";

    /**
     * Somebody is to be told.
     *
     * @param assigneeId null where nobody was named
     */
    public record Due(
            CallBackDuty duty,
            DutyMoment moment,
            UUID callBackId,
            UUID organisationId,
            UUID assigneeId,
            Instant dueAt) {}

    /** Plans anew, in the transaction at hand; null for what stays as it was planned. */
    Uni<Void> plan(UUID callBack, List<DutySignal> signals) {
        return signals == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .call(session -> session.createNativeQuery(DROP)
                                .setParameter(1, callBack)
                                .executeUpdate())
                        .chain(session -> Multi.createFrom()
                                .iterable(signals)
                                .onItem()
                                .transformToUniAndConcatenate(signal -> session.createNativeQuery(PLAN)
                                        .setParameter(1, callBack)
                                        .setParameter(2, signal.duty().name())
                                        .setParameter(3, signal.moment().name())
                                        .setParameter(4, signal.at().atOffset(ZoneOffset.UTC))
                                        .executeUpdate())
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    /** Takes some of what is due by now; each is answered once. */
    public Uni<List<Due>> takeDue(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE_DUE, Object[].class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(CallBackSignals::due).toList());
    }

    /** Whether anything is due by now. */
    public Uni<Boolean> anyDue(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ANY, Long.class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(count -> count > 0);
    }

    private static Due due(Object[] row) {
        return new Due(
                CallBackDuty.valueOf((String) row[0]),
                DutyMoment.valueOf((String) row[1]),
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                ((OffsetDateTime) row[5]).toInstant());
    }
}
