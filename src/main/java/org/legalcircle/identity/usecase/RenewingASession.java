package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.legalcircle.identity.domain.EndReason;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.RefreshToken;
import org.legalcircle.platform.error.Refused;

/**
 * Exchanges a refresh token for new tokens, once. A token that was used before ends the whole family: either its owner
 * or whoever used it first is a thief, and nobody can tell which. The price is that an app whose answer got lost on the
 * way has to sign in again; a grace period would be one for thieves too. Calls that overlap are told apart from reuse:
 * one wins, the others are refused, and the family goes on.
 */
@ApplicationScoped
public class RenewingASession {
    private final RotatingTokens rotating;
    private final EndingSessions ending;

    RenewingASession(RotatingTokens rotating, EndingSessions ending) {
        this.rotating = rotating;
        this.ending = ending;
    }

    /** New tokens, with the roles the person has now. */
    public Uni<IssuedTokens> renew(String refreshToken) {
        var hash = Secrets.hash(refreshToken);
        return rotating.look(hash)
                .call(this::endFamilyOfUsed)
                .invoke(RenewingASession::requireUnused)
                .chain(() -> rotating.rotate(hash));
    }

    /** In a transaction of its own: the refusal that follows must not undo it. */
    private Uni<Void> endFamilyOfUsed(RefreshToken token) {
        return token.used()
                ? ending.end(token.sessionId(), EndReason.REUSED_TOKEN)
                : Uni.createFrom().voidItem();
    }

    private static void requireUnused(RefreshToken token) {
        if (token.used()) {
            throw new Refused(IdentityRefusal.REFRESH_REFUSED);
        }
    }
}
