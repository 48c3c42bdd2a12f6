package org.legalcircle.casework.matter.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Reach;

/**
 * How far a copy of somebody's matters has come.
 *
 * @param audience for whom, and by which database; see {@link #audience}
 * @param listing whether what is there is still being listed, in the order of identifiers, before changes are told
 * @param change the transaction up to which changes were told; while listing, from which on they will be
 * @param id the last matter told, of that transaction or of the list
 * @param completeAt when the copy was complete last, or begun
 */
record SyncMark(long audience, boolean listing, long change, UUID id, Instant completeAt) {
    static final UUID NONE = new UUID(0, 0);
    private static final int LONGEST = 300;

    /** Stands for a database and what the caller may see of it: where either differs, a mark does not count. */
    static long audience(String database, String who) {
        try {
            var text = database + "\n" + who;
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #text} wrote; refuses anything else. */
    static SyncMark parse(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new Refused(MatterRefusal.SYNC_MARK_INVALID);
            }
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 6);
            return new SyncMark(
                            Long.parseUnsignedLong(parts[0], 16),
                            parts[1].equals("L"),
                            Long.parseLong(parts[2]),
                            UUID.fromString(parts[3]),
                            Instant.ofEpochSecond(Long.parseLong(parts[4])))
                    .sound();
        } catch (RuntimeException e) {
            throw new Refused(MatterRefusal.SYNC_MARK_INVALID);
        }
    }

    private SyncMark sound() {
        if (change < 0 || !Reach.has(completeAt)) {
            throw new Refused(MatterRefusal.SYNC_MARK_INVALID);
        }
        return this;
    }

    /** Opaque text for the interface. */
    String text() {
        var plain = Long.toHexString(audience) + "/" + (listing ? "L" : "C") + "/" + change + "/" + id + "/"
                + completeAt.getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** After that one. */
    SyncMark after(long changedIn, UUID last) {
        return new SyncMark(audience, listing, listing ? change : changedIn, last, completeAt);
    }

    /** Once the list is through, whatever changed since it began is told. */
    SyncMark listed() {
        return new SyncMark(audience, false, change, NONE, completeAt);
    }

    /** Everything before that transaction was told. */
    SyncMark complete(long before, Instant now) {
        return new SyncMark(audience, false, before, NONE, now);
    }
}
