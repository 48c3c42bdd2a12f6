package org.legalcircle.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;

/**
 * Decides whether a bearer token counts: our own, of our type, for us, signed with ES256 by a key of ours, of the right
 * age, its session not revoked. A token seen before is not verified again; its age and its session are always looked
 * at.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerification extends JWTCallerPrincipalFactory {
    private static final int LONGEST = 4096;
    private static final int REMEMBERED = 20_000;

    private final SigningKeys keys;
    private final RevokedSessions revoked;
    private final TokenSettings settings;
    private final InstantSource clock;

    // Bounded by size only: expired tokens are refused at use, and this kind of cache needs no registration in native.
    private final Cache<ByteBuffer, VerifiedToken> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TokenVerification(SigningKeys keys, RevokedSessions revoked, TokenSettings settings, InstantSource clock) {
        this.keys = keys;
        this.revoked = revoked;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        if (token.length() > LONGEST) {
            throw new ParseException("The token is too long");
        }
        var digest = digest(token);
        var known = verified.getIfPresent(digest);
        if (known == null || keys.byId(known.keyId()) == null) {
            known = verify(token);
            verified.put(digest, known);
        }
        if (!known.expiry().plus(settings.skew()).isAfter(clock.instant())
                || revoked.contains(known.caller().session())) {
            throw new ParseException("The token has ended");
        }
        return known;
    }

    private VerifiedToken verify(String token) throws ParseException {
        try {
            var found = consumer().process(token);
            return new VerifiedToken(token, signer(found.getJoseObjects(), token), found.getJwtClaims());
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException e) {
            throw new ParseException("The token is not good", e);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setExpectedType(true, AccessTokens.TYPE)
                .setExpectedIssuer(true, settings.issuer())
                .setExpectedAudience(true, settings.audience())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds((int) settings.skew().toSeconds())
                .setIssuedAtRestrictions((int) settings.skew().toSeconds(), (int)
                        settings.lifetime().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    /** The id of the key of ours that signed; a token inside a token is not looked into. */
    private String signer(List<JsonWebStructure> layers, String token) throws ParseException {
        var outermost = layers.get(0);
        var key = keys.byId(outermost.getKeyIdHeaderValue());
        if (layers.size() > 1
                || key == null
                || !AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(outermost.getAlgorithmHeaderValue())
                || outermost.getHeaders().getObjectHeaderValue("crit") != null
                || !key.check().signed(token)) {
            throw new ParseException("The signature is not good");
        }
        return key.id();
    }

    static ByteBuffer digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
