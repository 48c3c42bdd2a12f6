package org.legalcircle.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 secret bits, kept as a line of Base64 ({@code openssl rand -base64 32} makes one). Each algorithm gets a key of
 * its own derived from them, so that none is ever used by two.
 *
 * @param id eight hexadecimal digits that tell keys apart and nothing about them
 */
record FieldKey(String id, byte[] aes, byte[] sm4, byte[] mac) {
    private static final int BYTES = 32;
    private static final int SM4_BYTES = 16;
    static final int ID_BYTES = 4;

    /** A new line of Base64. */
    static byte[] generate() {
        var bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return (Base64.getEncoder().encodeToString(bits) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalStateException if the file holds anything else than 32 bytes in Base64 */
    static FieldKey parse(String fileName, byte[] content) {
        var bits = decode(content);
        if (bits.length != BYTES) {
            throw new IllegalStateException("The key file " + fileName + " does not hold 32 bytes in Base64");
        }
        return new FieldKey(
                HexFormat.of().formatHex(Arrays.copyOf(derive(bits, "id"), ID_BYTES)),
                derive(bits, "aes-256-gcm"),
                Arrays.copyOf(derive(bits, "sm4-gcm"), SM4_BYTES),
                derive(bits, "blind-index"));
    }

    private static byte[] decode(byte[] content) {
        try {
            return Base64.getDecoder().decode(new String(content, StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] derive(byte[] bits, String use) {
        return hmacSha256(bits, ("legal-circle " + use).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] hmacSha256(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no HMAC-SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldKey same && id.equals(same.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "FieldKey " + id;
    }
}
