package org.legalcircle.consultation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.identity.CitizenTies;

/** A branch has to do with everybody who booked a consultation there; a hold that ran out is no booking. */
@Singleton
class BookingTies implements CitizenTies {
    private static final String EXIST = """
            select exists (select from consultation.booking
                where citizen_id = $1 and starts_with(organisation_path, $2) and stage not in ('HELD', 'EXPIRED'))""";

    private static final String EXIST_ANYWHERE = """
            select exists (select from consultation.booking where citizen_id = $1)
                or exists (select from consultation.waitlist_entry where citizen_id = $1)""";

    private final Pool pool;

    BookingTies(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> exist(UUID citizen, String branch) {
        return pool.preparedQuery(EXIST)
                .execute(Tuple.of(citizen, branch))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Boolean> exist(UUID citizen) {
        return pool.preparedQuery(EXIST_ANYWHERE)
                .execute(Tuple.of(citizen))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
