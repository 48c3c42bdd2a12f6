package org.legalcircle.casework.mediation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.platform.database.Rows;

/** Counts mediations that were closed: settled by an agreement in effect, or ended otherwise after acceptance. */
@Singleton
public class ClosedMediations {
    private static final String COUNT = """
            with closed as (
                select mediation.id, mediation.organisation_id, mediation.level, dispute_type,
                       case when dispute_type = 'LABOUR' then registered_at else accepted_at end as begun_at,
                       coalesce(effective_on, (ended_at at time zone 'Asia/Shanghai')::date) as closed_on,
                       agreement.id as agreement_id,
                       coalesce(agreement.effective_at, mediation.ended_at) as closed_at
                from mediation.mediation
                     left join mediation.agreement
                         on agreement.matter_id = mediation.id and agreement.effective_at is not null
                where starts_with(mediation.organisation_path, $1) and mediation.accepted_at is not null
                  and coalesce(agreement.effective_at, mediation.ended_at) >= $2
                  and coalesce(agreement.effective_at, mediation.ended_at) < $3),
            fate as (
                select closed.*,
                       performance.agreement_id is not null as due, coalesce(performance.done, false) as performed,
                       confirmation.stage is not null and confirmation.stage <> 'ASKED' as sought,
                       coalesce(confirmation.stage in ('CONFIRMED', 'DISMISSED'), false) as decided,
                       coalesce(confirmation.stage = 'CONFIRMED', false) as confirmed
                from closed
                     left join mediation.judicial_confirmation confirmation
                         on confirmation.agreement_id = closed.agreement_id
                            and confirmation.stage <> 'NOT_FILED'
                     left join lateral (
                         select part.agreement_id,
                                bool_and(part.state = 'PERFORMED' and part.performed_on < $4) as done
                         from mediation.instalment part where part.agreement_id = closed.agreement_id
                         group by part.agreement_id having max(part.due_on) < $4) as performance on true)
            select organisation_id, level, dispute_type, (begun_at at time zone 'Asia/Shanghai')::date, closed_on,
                   count(*), count(agreement_id),
                   count(*) filter (where due), count(*) filter (where due and performed),
                   count(*) filter (where sought), count(*) filter (where decided),
                   count(*) filter (where confirmed)
            from fate group by 1, 2, 3, 4, 5""";

    private final Pool pool;

    ClosedMediations(Pool pool) {
        this.pool = pool;
    }

    /**
     * Those of one type that one organisation took up on one day and closed on another.
     *
     * @param begunOn from when on the time for it is counted: its acceptance, at work the receipt of the request
     * @param closedOn when an agreement took effect, by the day it was signed, or it ended otherwise
     * @param settled of {@code closed}, as all that follow
     * @param due of those the last part of which was due before the cut-off
     */
    public record Closed(
            UUID organisationId,
            OrganisationLevel level,
            DisputeType disputeType,
            LocalDate begunOn,
            LocalDate closedOn,
            long closed,
            long settled,
            long due,
            long performed,
            long sought,
            long decided,
            long confirmed) {}

    /**
     * Those of a branch closed in a time.
     *
     * @param branch path of the organisation that heads it
     * @param until exclusive
     * @param cutOff the first day that is not looked at any more
     */
    public Uni<List<Closed>> count(String branch, Instant from, Instant until, LocalDate cutOff) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(branch, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), cutOff))
                .map(rows -> Rows.each(rows, ClosedMediations::closed));
    }

    private static Closed closed(Row row) {
        return new Closed(
                row.getUUID(0),
                OrganisationLevel.valueOf(row.getString(1)),
                DisputeType.valueOf(row.getString(2)),
                row.getLocalDate(3),
                row.getLocalDate(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
