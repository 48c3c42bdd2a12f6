package org.legalcircle.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Decides whether a token of the external issuer is good: its signature, its type, whom it is for, its age. */
final class ExternalTokens {
    private static final int LONGEST = 8192;
    private static final int LONGEST_SUBJECT = 255;

    private final String issuer;
    private final String audience;
    private final ExternalKeys keys;
    private final ExternalIssuerSettings settings;
    private final String[] algorithms;
    private final InstantSource clock;

    ExternalTokens(
            String issuer, String audience, ExternalKeys keys, ExternalIssuerSettings settings, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.algorithms = settings.algorithms().stream()
                .map(ExternalIssuerSettings.Algorithm::header)
                .toArray(String[]::new);
    }

    /** Whether the token says that it is of the external issuer; then nobody else's verification looks at it. */
    boolean claims(String token) {
        var parts = token.length() > LONGEST ? new String[0] : token.split("\\.", 4);
        var payload = parts.length == 3 ? part(parts[1]) : null;
        return payload != null && issuer.equals(payload.getValue("iss"));
    }

    /** Whom the token tells of; fails with {@link AuthenticationFailedException} if it is not good. */
    Uni<ExternalIdentity> verify(String token) {
        var header = part(token.substring(0, token.indexOf('.')));
        if (header == null || !List.of(algorithms).contains(String.valueOf(header.getValue("alg")))) {
            return Uni.createFrom().failure(AuthenticationFailedException::new);
        }
        var keyId = header.getValue("kid") instanceof String id ? id : null;
        return keys.find(keyId).map(key -> verify(token, header, key));
    }

    /** Whether the issuer still publishes the key that signed. */
    boolean stillSigns(String keyId) {
        return keys.known(keyId) != null;
    }

    private ExternalIdentity verify(String token, JsonObject header, PublicJsonWebKey key) {
        if (key == null || key.getAlgorithm() != null && !key.getAlgorithm().equals(header.getValue("alg"))) {
            throw new AuthenticationFailedException();
        }
        try {
            return identity(consumer(key).processToClaims(token), key.getKeyId());
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private JwtConsumer consumer(PublicJsonWebKey key) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithms)
                .setVerificationKey(key.getPublicKey())
                .setExpectedType(true, settings.type())
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds((int) settings.skew().toSeconds())
                .setIssuedAtRestrictions(0, (int) settings.longestAge().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private ExternalIdentity identity(JwtClaims claims, String keyId) throws MalformedClaimException {
        var subject = claims.getSubject();
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new MalformedClaimException("A subject of unusual length");
        }
        return new ExternalIdentity(
                issuer, subject, signIn(claims), roles(claims), secondFactor(claims), keyId, until(claims));
    }

    /** Nobody could sign out of a token that names neither a session, a time of signing in, nor itself. */
    private static String signIn(JwtClaims claims) throws MalformedClaimException {
        return Stream.of("sid", "auth_time", "jti")
                .filter(claims::hasClaim)
                .map(name -> name + " " + claims.getClaimValue(name))
                .findFirst()
                .orElseThrow(() -> new MalformedClaimException("No sign-in is told"));
    }

    private Set<Role> roles(JwtClaims claims) {
        Object told = claims.getClaimsMap();
        for (var name : settings.rolesClaim().split("/")) {
            told = told instanceof Map<?, ?> nested ? nested.get(name) : null;
        }
        var names = told instanceof Collection<?> many ? many : told == null ? List.of() : List.of(told);
        return names.stream()
                .map(name -> settings.roles().get(String.valueOf(name)))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean secondFactor(JwtClaims claims) {
        var told = String.valueOf(claims.getClaimValue("acr"));
        return settings.staffAcr().orElse(Set.of()).contains(told);
    }

    private Instant until(JwtClaims claims) throws MalformedClaimException {
        var ends = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        var tooOld = Instant.ofEpochSecond(claims.getIssuedAt().getValue()).plus(settings.longestAge());
        return ends.isBefore(tooOld) ? ends : tooOld;
    }

    /** A part of a token that nobody has verified yet; null if it cannot be read. */
    private static JsonObject part(String encoded) {
        try {
            return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(encoded)));
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return null;
        }
    }
}
