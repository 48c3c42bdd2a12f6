package org.legalcircle.identity.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.legalcircle.identity.domain.DeviceSession;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.RefreshToken;
import org.legalcircle.identity.store.RefreshTokens;
import org.legalcircle.identity.store.SessionStore;
import org.legalcircle.platform.error.Refused;

/** The two transactions of a renewal. */
@ApplicationScoped
public class RotatingTokens {
    private final RefreshTokens refreshTokens;
    private final SessionStore sessions;
    private final IssuingTokens tokens;
    private final InstantSource clock;

    RotatingTokens(RefreshTokens refreshTokens, SessionStore sessions, IssuingTokens tokens, InstantSource clock) {
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The token as it stands; refuses one that was never issued. */
    @WithTransaction
    public Uni<RefreshToken> look(String hash) {
        return refreshTokens.require(hash);
    }

    /** Uses the token and issues the next; of calls at once one wins. */
    @WithTransaction
    public Uni<IssuedTokens> rotate(String hash) {
        return refreshTokens
                .require(hash)
                .invoke(token -> token.requireFresh(clock.instant()))
                .call(() -> refreshTokens.use(hash, clock.instant()))
                .flatMap(token -> sessions.lock(token.sessionId()))
                .invoke(this::use)
                .flatMap(tokens::goOn);
    }

    private void use(DeviceSession session) {
        if (session.ended()) {
            throw new Refused(IdentityRefusal.REFRESH_REFUSED);
        }
        session.use(clock.instant());
    }
}
