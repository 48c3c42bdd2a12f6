package org.legalcircle.identity.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one code that makes the first administrator, as a keyed hash. */
@Singleton
public class BootstrapCodes {
    private static final String NOBODY = """
            select not exists (select from identity.staff_member)
               and not exists (select from identity.bootstrap where used_at is not null)""";
    private static final String PRESENT = "select exists (select from identity.bootstrap where code_hash = $1)";
    private static final String PUT = """
            insert into identity.bootstrap as b (code_hash, made_at) values ($1, $2)
            on conflict (only_row) do update set code_hash = excluded.code_hash, made_at = excluded.made_at
            where b.used_at is null""";
    private static final String USE = """
            update identity.bootstrap set used_at = ?2
            where code_hash = ?1 and used_at is null and not exists (select from identity.staff_member)""";

    private final Pool pool;

    BootstrapCodes(Pool pool) {
        this.pool = pool;
    }

    /** Whether the service has never had a staff member. */
    public Uni<Boolean> wanted() {
        return pool.query(NOBODY).execute().map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Whether this is the code that waits to be used. */
    public Uni<Boolean> waits(String hash) {
        return pool.preparedQuery(PRESENT)
                .execute(Tuple.of(hash))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Puts a code in place of the last one, unless that was used. */
    public Uni<Void> put(String hash, Instant now) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(hash, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Uses the code in the transaction at hand: of several calls with the right code one finds it unused. */
    public Uni<Boolean> use(String hash, Instant now, Mutiny.Session database) {
        return database.createNativeQuery(USE)
                .setParameter(1, hash)
                .setParameter(2, now)
                .executeUpdate()
                .map(used -> used == 1);
    }
}
