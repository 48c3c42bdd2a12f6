package org.legalcircle.casework.matter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.identity.CitizenTies;

/** A branch has to do with everybody whose matter it holds, or held last. */
@Singleton
class MatterTies implements CitizenTies {
    private static final String EXIST = """
            select exists (select from casework.matter
                where citizen_id = $1 and starts_with(organisation_path, $2))""";

    private final Pool pool;

    MatterTies(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> exist(UUID citizen, String branch) {
        return pool.preparedQuery(EXIST)
                .execute(Tuple.of(citizen, branch))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
