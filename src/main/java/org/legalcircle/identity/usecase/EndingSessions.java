package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.identity.domain.DeviceSession;
import org.legalcircle.identity.domain.EndReason;
import org.legalcircle.identity.store.SessionStore;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.security.RevokedSessions;

/** Ends sign-ins: their refresh tokens at once, their access tokens within seconds on every instance. */
@ApplicationScoped
public class EndingSessions {
    private final SessionStore sessions;
    private final RevokedSessions revoked;
    private final EventLog events;
    private final InstantSource clock;

    EndingSessions(SessionStore sessions, RevokedSessions revoked, EventLog events, InstantSource clock) {
        this.sessions = sessions;
        this.revoked = revoked;
        this.events = events;
        this.clock = clock;
    }

    /** Ends one, whoever it belongs to. */
    @WithTransaction
    public Uni<Void> end(UUID session, EndReason reason) {
        return sessions.lock(session).chain(found -> end(found, reason));
    }

    /** Ends one of this person's; refuses one that is not. */
    @WithTransaction
    public Uni<Void> endOf(UUID person, UUID session) {
        return sessions.lockOf(person, session).chain(found -> end(found, EndReason.ENDED_BY_OWNER));
    }

    /**
     * Ends all of this person's but one.
     *
     * @param spared may be null
     */
    @WithTransaction
    public Uni<Void> endAllOf(UUID person, UUID spared) {
        return sessions.lockOpen(person)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .filter(session -> !session.id().equals(spared))
                .onItem()
                .transformToUniAndConcatenate(session -> end(session, EndReason.ACCOUNT_CHANGED))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> end(DeviceSession session, EndReason reason) {
        session.end(reason, clock.instant());
        return Panache.getSession()
                .chain(database -> revoked.revoke(session.id(), database))
                .chain(() -> events.record(session));
    }
}
