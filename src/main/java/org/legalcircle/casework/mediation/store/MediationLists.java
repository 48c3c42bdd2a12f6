package org.legalcircle.casework.mediation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.domain.Side;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.web.Cursor;

/** Mediations as citizens look at them. */
@Singleton
public class MediationLists {
    private static final String OF_CITIZEN = """
            select mediation.id, mediation.stage, mediation.dispute_type, own.side, mediation.organisation_id,
                   mediation.registered_at
            from (select mediation_id, min(side) as side from mediation.party
                  where account_id = $1 group by mediation_id) as own
                 join mediation.mediation on mediation.id = own.mediation_id
            where (mediation.registered_at, mediation.id) < ($2, $3)
            order by mediation.registered_at desc, mediation.id desc limit $4""";

    private final Pool pool;

    MediationLists(Pool pool) {
        this.pool = pool;
    }

    /** Those with a party the citizen acts for, newest first, one more than {@code limit} if there are. */
    public Uni<List<MediationSummary>> ofCitizen(UUID citizen, Cursor after, int limit) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, after.at().atOffset(ZoneOffset.UTC), after.id(), limit + 1))
                .map(rows -> Rows.each(rows, MediationLists::summary));
    }

    private static MediationSummary summary(Row row) {
        return new MediationSummary(
                row.getUUID(0),
                MediationStage.valueOf(row.getString(1)),
                DisputeType.valueOf(row.getString(2)),
                Side.valueOf(row.getString(3)),
                row.getUUID(4),
                row.getOffsetDateTime(5).toInstant());
    }
}
