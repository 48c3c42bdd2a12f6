package org.legalcircle.platform.security;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The sessions that ended while access tokens of theirs may still be about. An instance learns of its own revocations
 * at once and of those of the others within two seconds.
 */
@ApplicationScoped
public class RevokedSessions {
    // Longer than any transaction may last: by then the row is read back, or it was rolled back.
    private static final Duration ON_OUR_WORD = Duration.ofSeconds(20);

    private final Pool pool;
    private final TokenSettings settings;
    private final InstantSource clock;
    private final Map<UUID, Instant> ownRecent = new ConcurrentHashMap<>();
    private volatile Set<UUID> known = Set.of();

    RevokedSessions(Pool pool, TokenSettings settings, InstantSource clock) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether access tokens of the session no longer count. */
    public boolean contains(UUID session) {
        return known.contains(session) || ownRecent.containsKey(session);
    }

    /** Ends a session in the transaction of {@code database}. Ending it again changes nothing. */
    public Uni<Void> revoke(UUID session, Mutiny.Session database) {
        ownRecent.put(session, clock.instant());
        return database.createNativeQuery(
                        "insert into platform.revoked_session (id, revoked_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, session)
                .setParameter(2, clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Where it fails, what was known stays known. */
    @Scheduled(
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "learn-revoked-sessions")
    Uni<Void> learn() {
        var now = clock.instant();
        return pool.preparedQuery("select id from platform.revoked_session where revoked_at > $1")
                .execute(Tuple.of(at(now.minus(settings.lifetime()).minus(settings.skew()))))
                .map(RevokedSessions::ids)
                .invoke(found -> remember(found, now))
                .replaceWithVoid();
    }

    @Scheduled(
            every = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "forget-revoked-sessions")
    Uni<Void> forget() {
        var longAgo = clock.instant().minus(settings.lifetime().multipliedBy(4));
        return pool.preparedQuery("delete from platform.revoked_session where revoked_at < $1")
                .execute(Tuple.of(at(longAgo)))
                .replaceWithVoid();
    }

    private void remember(Set<UUID> found, Instant now) {
        known = found;
        ownRecent.values().removeIf(since -> since.plus(ON_OUR_WORD).isBefore(now));
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
