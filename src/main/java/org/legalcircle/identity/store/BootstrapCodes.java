package org.legalcircle.identity.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
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

    // Any number will do that no other lock has.
    private static final String ALONE = "select pg_advisory_xact_lock(4842105617)";

    private final Pool pool;

    BootstrapCodes(Pool pool) {
        this.pool = pool;
    }

    /** Does something in a transaction of its own, while no other instance does such a thing. */
    public Uni<Void> alone(Function<SqlClient, Uni<Void>> work) {
        return pool.withTransaction(database -> database.query(ALONE).execute().chain(() -> work.apply(database)));
    }

    /** Whether the service has never had a staff member. */
    public Uni<Boolean> wanted() {
        return wanted(pool);
    }

    /** The same, in the transaction of {@code database}. */
    public Uni<Boolean> wanted(SqlClient database) {
        return database.query(NOBODY)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Whether this is the code that waits to be used. */
    public Uni<Boolean> waits(String hash, SqlClient database) {
        return database.preparedQuery(PRESENT)
                .execute(Tuple.of(hash))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Puts a code in place of the last one; false, and nothing done, if that was used. */
    public Uni<Boolean> put(String hash, Instant now, SqlClient database) {
        return database.preparedQuery(PUT)
                .execute(Tuple.of(hash, now.atOffset(ZoneOffset.UTC)))
                .map(put -> put.rowCount() == 1);
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
