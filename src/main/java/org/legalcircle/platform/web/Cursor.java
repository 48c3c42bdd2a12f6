package org.legalcircle.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Reach;

/**
 * A place in a list that is ordered by a time and an identifier.
 *
 * @param at the time of the last item seen, to the microsecond
 * @param id its identifier
 */
public record Cursor(Instant at, UUID id) {
    /** Before everything. */
    public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /** After everything, for lists that run from the newest to the oldest. */
    public static final Cursor END = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** Reads what {@link #text} wrote; {@code first} where there is none; refuses anything else. */
    public static Cursor parse(String text, Cursor first) {
        if (text == null) {
            return first;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var slash = plain.indexOf('/');
            return reachable(Instant.parse(plain.substring(0, slash)), UUID.fromString(plain.substring(slash + 1)));
        } catch (RuntimeException e) {
            throw new Refused(PlatformRefusal.INVALID_CURSOR);
        }
    }

    /** A list that has no time in its order stands still at the epoch. */
    private static Cursor reachable(Instant at, UUID id) {
        if (!at.equals(Instant.EPOCH) && !Reach.has(at)) {
            throw new Refused(PlatformRefusal.INVALID_CURSOR);
        }
        return new Cursor(at, id);
    }

    /** Opaque text for the interface. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
