package org.legalcircle.platform.sms;

import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request so that the gateway knows who sent it, that nobody changed it, and that it is not an old one sent
 * again: HMAC-SHA-256 over method, path, time, a number used once, and the digest of the body, a line each.
 */
record GatewaySignature(String keyId, String secret) {
    /** Adds {@code X-Key-Id}, {@code X-Timestamp}, {@code X-Nonce} and {@code X-Signature}. */
    void sign(RequestOptions request, String path, byte[] body, Instant now) {
        var timestamp = Long.toString(now.getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        request.putHeader("X-Key-Id", keyId)
                .putHeader("X-Timestamp", timestamp)
                .putHeader("X-Nonce", nonce)
                .putHeader("X-Signature", of(path, timestamp, nonce, body));
    }

    /** The signature of a POST to {@code path}, in Base64. */
    String of(String path, String timestamp, String nonce, byte[] body) {
        try {
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            var text = String.join("\n", "POST", path, timestamp, nonce, digest);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no HMAC-SHA-256", e);
        }
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "GatewaySignature of " + keyId;
    }
}
