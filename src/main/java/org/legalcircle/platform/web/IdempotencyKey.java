package org.legalcircle.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.BlindIndex;

/**
 * Which call is meant: the key as the caller chose it, within the caller and the route, and what was asked.
 *
 * @param route method and path, as in {@code POST /api/v1/bookings}
 * @param requestHash keyed hash of what was asked, bound to caller, route and key: a body may hold a phone number,
 *     which a bare hash would give away to whoever goes through all of them
 * @param formerHashes the same under the keys used before, so that a call may be repeated while keys are rotated
 */
public record IdempotencyKey(
        UUID caller, String route, String key, byte[] requestHash, Supplier<List<byte[]>> formerHashes) {
    /** The request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    /** The response header that marks an answer as given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final String PURPOSE = "platform.idempotent_answer.request";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** A key whose request was hashed once and for all. */
    public IdempotencyKey(UUID caller, String route, String key, byte[] requestHash) {
        this(caller, route, key, requestHash, List::of);
    }

    /**
     * Reads the header's value; refuses an absent or an impossible one.
     *
     * @param asked the body as it was understood, and the version the caller had seen, in one writing
     */
    public static IdempotencyKey of(UUID caller, String route, String key, BlindIndex index, String asked) {
        if (key == null) {
            throw new Refused(PlatformRefusal.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw new Refused(PlatformRefusal.IDEMPOTENCY_KEY_INVALID);
        }
        var bound = String.join("\n", caller.toString(), route, key, asked);
        return new IdempotencyKey(
                caller,
                route,
                key,
                bytes(index.of(PURPOSE, bound)),
                () -> index.all(PURPOSE, bound).stream()
                        .map(IdempotencyKey::bytes)
                        .toList());
    }

    /** A number for PostgreSQL's advisory lock; two keys that share it only wait for each other. */
    long lockNumber() {
        var text = caller + " " + route + " " + key;
        var digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    /** Refuses if the key was used for something else. */
    void requireSame(byte[] earlierHash) {
        if (!Arrays.equals(requestHash, earlierHash)
                && formerHashes.get().stream().noneMatch(former -> Arrays.equals(former, earlierHash))) {
            throw new Refused(PlatformRefusal.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
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
