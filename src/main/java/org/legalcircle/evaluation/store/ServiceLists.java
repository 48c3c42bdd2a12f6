package org.legalcircle.evaluation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.Satisfaction;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** What citizens have rated and still can rate. */
@Singleton
public class ServiceLists {
    private static final String OF_CITIZEN = """
            select service.kind, service.subject_id, service.organisation_id, service.served_at, service.rate_until,
                   evaluation.id, evaluation.level, service.id
            from evaluation.service left join evaluation.evaluation on evaluation.service_id = service.id
            where service.citizen_id = $1 and (service.served_at, service.id) < ($2, $3)
            order by service.served_at desc, service.id desc limit $4""";

    private final Pool pool;

    ServiceLists(Pool pool) {
        this.pool = pool;
    }

    /** The citizen's own, newest first, one more than {@code limit} if there are. */
    public Uni<List<ServiceSummary>> ofCitizen(UUID citizen, Cursor after, int limit, Instant now) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, row -> summary(row, now)));
    }

    private static ServiceSummary summary(Row row, Instant now) {
        var rateUntil = row.getOffsetDateTime(4).toInstant();
        var evaluation = row.getUUID(5);
        return new ServiceSummary(
                ServiceKind.valueOf(row.getString(0)),
                row.getUUID(1),
                row.getUUID(2),
                row.getOffsetDateTime(3).toInstant(),
                rateUntil,
                evaluation == null && now.isBefore(rateUntil),
                evaluation,
                evaluation == null ? null : Satisfaction.valueOf(row.getString(6)),
                row.getUUID(7));
    }
}
