package org.legalcircle.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key pair of an issuer, and what is signed with it. */
public record IssuerKey(PublicJsonWebKey pair, String algorithm) {
    /** A pair on P-256. */
    public static IssuerKey elliptic(String id) {
        try {
            return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), id, "ES256");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An RSA pair of 2048 bits. */
    public static IssuerKey rsa(String id, String algorithm) {
        try {
            return named(RsaJwkGenerator.generateJwk(2048), id, algorithm);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IssuerKey named(PublicJsonWebKey pair, String id, String algorithm) {
        pair.setKeyId(id);
        pair.setUse("sig");
        return new IssuerKey(pair, algorithm);
    }

    /** The public halves as a JSON Web Key Set. */
    public static String published(IssuerKey... keys) {
        return Arrays.stream(keys)
                .map(key -> key.pair.toJson(OutputControlLevel.PUBLIC_ONLY))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** A token of type {@code at+jwt} under this key's name. */
    public String sign(JwtClaims claims) {
        return sign(claims, "at+jwt", pair.getKeyId());
    }

    /** A token of a type, under any name. */
    public String sign(JwtClaims claims, String type, String keyId) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", type);
        if (keyId != null) {
            token.setKeyIdHeaderValue(keyId);
        }
        token.setKey(pair.getPrivateKey());
        token.setPayload(claims.toJson());
        return compact(token);
    }

    /** The claims without a signature, as {@code alg: none}. */
    public String unsigned(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(pair.getKeyId());
        token.setPayload(claims.toJson());
        return compact(token);
    }

    /** The claims signed with the public half as if it were a shared secret. */
    public String confused(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(pair.getKeyId());
        token.setKey(new javax.crypto.spec.SecretKeySpec(pair.getPublicKey().getEncoded(), "HmacSHA256"));
        token.setPayload(claims.toJson());
        return compact(token);
    }

    private static String compact(JsonWebSignature token) {
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a good token says: issued now, for five minutes, of a sign-in with one factor. */
    public static JwtClaims claims(String issuer, String audience, String subject, Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(List.of("somebody-else", audience));
        claims.setSubject(subject);
        claims.setIssuedAt(at(now));
        claims.setExpirationTime(at(now.plus(Duration.ofMinutes(5))));
        claims.setStringClaim("sid", "sid-of-" + subject);
        return claims;
    }

    /** A moment as claims tell it. */
    public static NumericDate at(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
