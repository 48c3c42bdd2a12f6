package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * Which call is meant: the key as the caller chose it, within the caller and the route, and what was asked.
 *
 * @param route method and path, as in {@code POST /api/v1/bookings}
 * @param requestHash SHA-256 of the body as it was understood, and of the version the caller had seen
 */
public record IdempotencyKey(UUID caller, String route, String key, byte[] requestHash) {
    /** The request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    /** The response header that marks an answer as given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Reads the header's value; refuses an absent or an impossible one. */
    public static IdempotencyKey of(UUID caller, String route, String key, ObjectMapper json, Object... whatWasAsked) {
        if (key == null) {
            throw new Refused(PlatformRefusal.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw new Refused(PlatformRefusal.IDEMPOTENCY_KEY_INVALID);
        }
        return new IdempotencyKey(caller, route, key, hash(json, whatWasAsked));
    }

    /** A number for PostgreSQL's advisory lock; two keys that share it only wait for each other. */
    long lockNumber() {
        var text = caller + " " + route + " " + key;
        var digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return java.nio.ByteBuffer.wrap(digest).getLong();
    }

    /** Refuses if the key was used for something else. */
    void requireSame(byte[] earlierHash) {
        if (!Arrays.equals(requestHash, earlierHash)) {
            throw new Refused(PlatformRefusal.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private static byte[] hash(ObjectMapper json, Object... whatWasAsked) {
        try {
            return sha256().digest(json.writeValueAsBytes(whatWasAsked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("request cannot be hashed", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey same
                && caller.equals(same.caller)
                && route.equals(same.route)
                && key.equals(same.key)
                && Arrays.equals(requestHash, same.requestHash);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return route;
    }
}
