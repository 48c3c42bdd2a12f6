package org.legalcircle.platform.security;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** An access token whose signature and claims were found good; whether it still counts is asked at each use. */
final class VerifiedToken extends JWTCallerPrincipal implements SignedInPrincipal {
    private final String keyId;
    private final Map<String, Object> claims;
    private final Caller caller;
    private final Instant expiry;

    VerifiedToken(String token, String keyId, JwtClaims claims) throws MalformedClaimException {
        super(token, "JWT");
        this.keyId = keyId;
        if (!claims.hasClaim(AccessTokens.GROUPS)) {
            throw new MalformedClaimException("No roles are told");
        }
        var groups = Set.copyOf(claims.getStringListClaimValue(AccessTokens.GROUPS));
        this.caller = new Caller(
                UUID.fromString(claims.getSubject()),
                UUID.fromString(claims.getStringClaimValue(AccessTokens.SESSION)),
                groups.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                claims.getStringClaimValue(AccessTokens.BRANCH));
        this.expiry = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        this.claims = Map.of(
                "sub",
                claims.getSubject(),
                "jti",
                claims.getJwtId(),
                "iss",
                claims.getIssuer(),
                "exp",
                expiry.getEpochSecond(),
                AccessTokens.GROUPS,
                groups);
    }

    String keyId() {
        return keyId;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    Instant expiry() {
        return expiry;
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return claims.keySet();
    }

    @Override
    protected Object getClaimValue(String name) {
        return claims.get(name);
    }
}
