package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Zone;

/**
 * The one code a party may have: asked for at most once a minute and ten times a day, tried five times in five minutes,
 * whatever the number of instances: each statement counts by itself. Not for a transaction, except {@link #use}.
 */
@Singleton
public class SigningCodes {
    /** How long a code works. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int A_DAY = 10;
    private static final int TRIES = 5;

    private static final String ASK = """
            insert into mediation.signing_code as c (matter_id, party_id, code_hash, asked_at, day, asked_on_day)
            values ($1, $2, $3, $4, $5, 1)
            on conflict (matter_id, party_id) do update set
                code_hash = excluded.code_hash, asked_at = excluded.asked_at, tries = 0, day = excluded.day,
                asked_on_day = case when c.day = excluded.day then c.asked_on_day + 1 else 1 end
            where c.asked_at <= $6 and (c.day <> excluded.day or c.asked_on_day < $7)
            returning asked_on_day""";
    private static final String TRY = """
            update mediation.signing_code set tries = tries + 1
            where matter_id = $1 and party_id = $2 and tries < $3 and asked_at > $4 and code_hash <> ''
            returning code_hash""";
    private static final String USE_UP = """
            update mediation.signing_code set code_hash = ''
            where matter_id = ?1 and party_id = ?2 and code_hash = ?3""";

    private final Pool pool;
    private final InstantSource clock;

    SigningCodes(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Puts a new code in place of the last one and tells how many are left today, or refuses. */
    public Uni<Integer> ask(UUID matter, UUID party, String hash) {
        var now = clock.instant();
        return pool.preparedQuery(ASK)
                .execute(Tuple.tuple()
                        .addUUID(matter)
                        .addUUID(party)
                        .addString(hash)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addLocalDate(Zone.dateOf(now))
                        .addOffsetDateTime(now.minus(PAUSE).atOffset(ZoneOffset.UTC))
                        .addInteger(A_DAY))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new Refused(
                                AgreementRefusal.SIGNING_CODE_TOO_OFTEN,
                                Map.of("retryAfterSeconds", PAUSE.toSeconds()));
                    }
                    return A_DAY - rows.iterator().next().getInteger(0);
                });
    }

    /** Takes one of the tries of the code the party has now and answers with its hash, empty where there is none. */
    public Uni<String> takeTry(UUID matter, UUID party) {
        Instant oldest = clock.instant().minus(LIFETIME);
        return pool.preparedQuery(TRY)
                .execute(Tuple.of(matter, party, TRIES, oldest.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 0 ? "" : rows.iterator().next().getString(0));
    }

    /** Uses the code up in the transaction at hand: of several calls with the right code one finds it unused. */
    public Uni<Void> use(UUID matter, UUID party, String hash) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USE_UP)
                        .setParameter(1, matter)
                        .setParameter(2, party)
                        .setParameter(3, hash)
                        .executeUpdate())
                .invoke(SigningCodes::requireUsed)
                .replaceWithVoid();
    }

    private static void requireUsed(int rows) {
        if (rows != 1) {
            throw new Refused(AgreementRefusal.SIGNING_CODE_WRONG);
        }
    }
}
