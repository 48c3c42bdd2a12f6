package org.legalcircle.identity.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.platform.database.Rows;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Zone;

/** The one code a number may have: asked for at most once a minute and ten times a day, tried five times in five minutes. */
@Singleton
public class SignInCodes {
    /** How long a code works. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /** How long to wait for the next one. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    /** How many a day. */
    public static final int A_DAY = 10;

    private static final int TRIES = 5;

    private static final String ASK = """
            insert into identity.sign_in_code as c (mobile_index, code_hash, asked_at, day, asked_on_day)
            values ($1, $2, $3, $4, 1)
            on conflict (mobile_index) do update set
                code_hash = excluded.code_hash, asked_at = excluded.asked_at, tries = 0, day = excluded.day,
                asked_on_day = case when c.day = excluded.day then c.asked_on_day + 1 else 1 end
            where c.asked_at <= $5 and (c.day <> excluded.day or c.asked_on_day < $6)
            returning asked_on_day""";
    private static final String STANDING =
            "select asked_at, day, asked_on_day from identity.sign_in_code where mobile_index = $1";
    private static final String TRY = """
            update identity.sign_in_code set tries = tries + 1
            where mobile_index = any($1) and tries < $2 and asked_at > $3
            returning mobile_index, code_hash""";
    // The hash is gone with the first use; the row stays, because it counts the codes of the day.
    private static final String USE_UP =
            "update identity.sign_in_code set code_hash = '' where mobile_index = ?1 and code_hash = ?2";
    private static final String FORGET = "delete from identity.sign_in_code where asked_at < $1";

    private final Pool pool;
    private final InstantSource clock;

    SignInCodes(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Puts a new code in place of the last one and tells how many are left today, or refuses.
     *
     * @param mobile index of the number
     * @param codeHash keyed hash of number and code
     */
    public Uni<Integer> ask(String mobile, String codeHash) {
        var now = clock.instant();
        return pool.preparedQuery(ASK)
                .execute(Tuple.tuple()
                        .addString(mobile)
                        .addString(codeHash)
                        .addOffsetDateTime(at(now))
                        .addLocalDate(Zone.dateOf(now))
                        .addOffsetDateTime(at(now.minus(PAUSE)))
                        .addInteger(A_DAY))
                .flatMap(rows -> rows.size() == 0 ? refuse(mobile, now) : left(rows));
    }

    /**
     * Takes one of the tries of the code the number has now. There may be none; there are two where the key of the
     * indexes was rotated between them.
     *
     * @param mobile every index the number may be found by
     */
    public Uni<List<StandingCode>> takeTry(List<String> mobile) {
        return pool.preparedQuery(TRY)
                .execute(Tuple.of(
                        mobile.toArray(String[]::new), TRIES, at(clock.instant().minus(LIFETIME))))
                .map(rows -> Rows.each(rows, row -> new StandingCode(row.getString(0), row.getString(1))));
    }

    /** Uses the code up in the transaction at hand: of several calls with the right code one finds it unused. */
    public Uni<Boolean> use(StandingCode code, Mutiny.Session database) {
        return database.createNativeQuery(USE_UP)
                .setParameter(1, code.mobileIndex())
                .setParameter(2, code.hash())
                .executeUpdate()
                .map(used -> used == 1);
    }

    @Scheduled(
            every = "1h",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "forget-sign-in-codes")
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(at(clock.instant().minus(Duration.ofDays(2)))))
                .replaceWithVoid();
    }

    private static Uni<Integer> left(RowSet<Row> rows) {
        return Uni.createFrom().item(A_DAY - rows.iterator().next().getInteger(0));
    }

    private Uni<Integer> refuse(String mobile, Instant now) {
        return pool.preparedQuery(STANDING)
                .execute(Tuple.of(mobile))
                .map(rows -> rows.size() == 0 ? PAUSE : pause(rows.iterator().next(), now))
                .map(pause -> Math.max(1, pause.plusMillis(999).toSeconds()))
                .map(seconds -> new Refused(IdentityRefusal.CODE_ASKED_TOO_OFTEN, Map.of("retryAfterSeconds", seconds)))
                .flatMap(Uni.createFrom()::failure);
    }

    private static Duration pause(Row row, Instant now) {
        if (row.getLocalDate("day").equals(Zone.dateOf(now)) && row.getInteger("asked_on_day") >= A_DAY) {
            return Duration.between(now, midnightAfter(row.getLocalDate("day")));
        }
        return Duration.between(
                now, row.getOffsetDateTime("asked_at").toInstant().plus(PAUSE));
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.ID).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
