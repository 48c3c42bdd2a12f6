package org.legalcircle.platform.files;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256 of bytes that come in pieces, at different times, to different instances: its state can be kept. */
public final class ContentHash {
    private final SHA256Digest digest;

    private ContentHash(SHA256Digest digest) {
        this.digest = digest;
    }

    /** Of nothing yet. */
    public static ContentHash begun() {
        return new ContentHash(new SHA256Digest());
    }

    /** One that goes on where {@link #state} was taken; null for one of nothing yet. */
    public static ContentHash from(byte[] state) {
        return state == null ? begun() : new ContentHash(new SHA256Digest(state));
    }

    /** Takes more. */
    public void add(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
    }

    /** What {@link #from} goes on with. */
    public byte[] state() {
        return digest.getEncodedState();
    }

    /** The hash of all so far, in lower-case hexadecimal. */
    public String hex() {
        var copy = new SHA256Digest(digest);
        var result = new byte[copy.getDigestSize()];
        copy.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
