package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Zone;

/**
 * How many invitations a number gets on one day, whatever mediations they are about and whichever instance sends them.
 * The number is kept as a keyed hash, and not longer than that day.
 */
@Singleton
public class InvitedNumbers {
    private static final String COUNT = """
            insert into mediation.invited_number as kept (number_index, day, sent) values (?1, ?2, 1)
            on conflict (number_index) do update
                set day = excluded.day, sent = case when kept.day = excluded.day then kept.sent + 1 else 1 end
                where kept.day <> excluded.day or kept.sent < ?3""";
    private static final String FORGET = "delete from mediation.invited_number where day < $1";

    private final Pool pool;

    InvitedNumbers(Pool pool) {
        this.pool = pool;
    }

    /**
     * Counts one more, in the transaction at hand; of several at once each waits for the one before. Refuses one too many,
     * in the same words as where a party was invited too often: nobody learns what else a number is invited to.
     */
    public Uni<Void> count(String index, int mostADay, Instant now) {
        var day = Zone.dateOf(now);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(COUNT)
                        .setParameter(1, index)
                        .setParameter(2, day)
                        .setParameter(3, mostADay)
                        .executeUpdate())
                .invoke(counted -> requireRoom(counted, day, now))
                .replaceWithVoid();
    }

    /** Forgets the numbers of the days before; nothing counts them any more. */
    public Uni<Void> forget(LocalDate today) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(today)).replaceWithVoid();
    }

    private static void requireRoom(int counted, LocalDate day, Instant now) {
        if (counted == 0) {
            var tomorrow = day.plusDays(1).atStartOfDay(Zone.ID).toInstant();
            var wait = Duration.between(now, tomorrow).toSeconds();
            throw new Refused(MediationRefusal.INVITED_TOO_OFTEN, Map.of("retryAfterSeconds", Math.max(1, wait)));
        }
    }
}
