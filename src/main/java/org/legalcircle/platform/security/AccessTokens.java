package org.legalcircle.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes access tokens: ES256, of type {@code at+jwt} (RFC 9068). */
@ApplicationScoped
public class AccessTokens {
    /** The {@code typ} of our tokens; anything else is not for this door. */
    static final String TYPE = "at+jwt";

    /** Claim of the sign-in a token belongs to. */
    static final String SESSION = "sid";

    /** Claim of the roles. */
    static final String GROUPS = "groups";

    /** Claim of the organisation path a staff member acts inside. */
    static final String BRANCH = "branch";

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, TokenSettings settings, InstantSource clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** A token that lets its bearer act as {@code caller}, good for fifteen minutes unless the session is revoked. */
    public AccessToken issue(Caller caller) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(settings.issuer());
        claims.setAudience(settings.audience());
        claims.setSubject(caller.id().toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(settings.lifetime()).getEpochSecond()));
        claims.setStringClaim(SESSION, caller.session().toString());
        claims.setStringListClaim(
                GROUPS, caller.roles().stream().map(Role::name).sorted().toList());
        if (caller.branch() != null) {
            claims.setStringClaim(BRANCH, caller.branch());
        }
        return new AccessToken(sign(claims), settings.lifetime());
    }

    private String sign(JwtClaims claims) {
        var key = keys.newest();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.secret());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign with key " + key.id(), e);
        }
    }
}
