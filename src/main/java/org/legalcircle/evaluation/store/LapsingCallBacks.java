package org.legalcircle.evaluation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.evaluation.CallBackClosed;
import org.legalcircle.evaluation.CallBackEnding;
import org.legalcircle.platform.database.Rows;

/** Bad ratings that time, or another calendar, does something to. */
@Singleton
public class LapsingCallBacks {
    private static final String LAPSE = """
            with over as (
                update evaluation.call_back
                set stage = 'CLOSED', ending = 'LAPSED', closed_at = ?1, version = version + 1 where id in (
                    select id from evaluation.call_back
                    where rate_again_until <= ?1 and stage = 'FIXED'
                    order by rate_again_until limit 200 for update skip locked)
                returning id, organisation_id)
            select id, organisation_id from over""";

    private static final String COUNTED_OTHERWISE = """
            select id from evaluation.call_back
            where stage <> 'CLOSED' and (calendar_version < $1 or calendar_version > $1) limit 200""";

    private final Pool pool;

    LapsingCallBacks(Pool pool) {
        this.pool = pool;
    }

    /** Closes some that nobody rated again in time, in the transaction at hand; each is answered once. */
    public Uni<List<CallBackClosed>> lapse(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LAPSE, Object[].class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> lapsed(row, now)).toList());
    }

    private static CallBackClosed lapsed(Object[] row, Instant now) {
        return new CallBackClosed((UUID) row[0], (UUID) row[1], CallBackEnding.LAPSED, now);
    }

    /** Some that go on and were counted by another calendar. */
    public Uni<List<UUID>> countedOtherwise(String calendarVersion) {
        return pool.preparedQuery(COUNTED_OTHERWISE)
                .execute(Tuple.of(calendarVersion))
                .map(Rows::ids);
    }
}
