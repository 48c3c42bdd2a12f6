package org.legalcircle.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.legalcircle.platform.security.Es256;

/** The check of an ES256 token with little else; verified ones are remembered as the service does, or not at all. */
final class TokenCheck {
    private record Good(UUID citizen, Instant expiry) {}

    private final Es256 key;
    private final Cache<ByteBuffer, Good> verified;

    TokenCheck(String jsonWebKey, boolean remembering) {
        try {
            this.key = new Es256(((EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(jsonWebKey)).getECPublicKey());
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
        this.verified = remembering ? Caffeine.newBuilder().maximumSize(20_000).build() : null;
    }

    /** The citizen a header {@code Authorization} stands for. */
    UUID citizen(String authorization) {
        try {
            var token = authorization.substring("Bearer ".length());
            var good = verified == null ? verify(token) : remembered(token);
            if (good.expiry().isBefore(Instant.now())) {
                throw new IllegalArgumentException("The token has ended");
            }
            return good.citizen();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Good remembered(String token) throws GeneralSecurityException {
        var digest =
                ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        var known = verified.getIfPresent(digest);
        if (known == null) {
            known = verify(token);
            verified.put(digest, known);
        }
        return known;
    }

    private Good verify(String token) {
        var payload = token.indexOf('.') + 1;
        var signature = token.lastIndexOf('.') + 1;
        if (!key.signed(token)) {
            throw new IllegalArgumentException("The signature is wrong");
        }
        var header = new JsonObject(new String(decoded(token.substring(0, payload - 1)), StandardCharsets.UTF_8));
        var claims =
                new JsonObject(new String(decoded(token.substring(payload, signature - 1)), StandardCharsets.UTF_8));
        if (!"at+jwt".equals(header.getString("typ"))
                || !"ES256".equals(header.getString("alg"))
                || !"https://legalcircle.local".equals(claims.getString("iss"))
                || !"legal-circle".equals(claims.getString("aud"))) {
            throw new IllegalArgumentException("Not a token for us");
        }
        return new Good(UUID.fromString(claims.getString("sub")), Instant.ofEpochSecond(claims.getLong("exp")));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
