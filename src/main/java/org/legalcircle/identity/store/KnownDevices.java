package org.legalcircle.identity.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Devices that staff have signed in on before, by a refresh token they had, which need not count any more. */
@Singleton
public class KnownDevices {
    // A device its owner has thrown out, or whose token was used by two, is nobody's friend.
    private static final String FIND = """
            select s.id from identity.refresh_token t
            join identity.session s on s.id = t.session_id
            join identity.staff_member m on m.id = s.person_id
            where t.hash = $1 and m.login = $2 and s.kind = 'STAFF' and s.last_used_at > $3
                and (s.end_reason is null or s.end_reason not in ('ENDED_BY_OWNER', 'REUSED_TOKEN'))""";

    private final Pool pool;

    KnownDevices(Pool pool) {
        this.pool = pool;
    }

    /** The sign-in the token belonged to, if it was of this login and used since then; null otherwise. */
    public Uni<UUID> find(String login, String tokenHash, Instant since) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(tokenHash, login, since.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID(0));
    }
}
