package org.legalcircle.identity.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.RefreshToken;
import org.legalcircle.platform.error.Refused;

/** Refresh tokens by the hashes of their values. */
@Singleton
public class RefreshTokens implements PanacheRepositoryBase<RefreshToken, String> {
    /** The token as it stands now, used or not; refuses one that was never issued. */
    public Uni<RefreshToken> require(String hash) {
        return findById(hash).onItem().ifNull().failWith(() -> new Refused(IdentityRefusal.REFRESH_REFUSED));
    }

    /** Uses the token; of several calls at once all but one are refused as overtaken. */
    public Uni<Void> use(String hash, Instant now) {
        return update("rotatedAt = ?1 where hash = ?2 and rotatedAt is null", now, hash)
                .invoke(RefreshTokens::requireOne)
                .replaceWithVoid();
    }

    private static void requireOne(int used) {
        if (used != 1) {
            throw new Refused(IdentityRefusal.REFRESH_OVERTAKEN);
        }
    }
}
