package org.legalcircle.platform.privacy;

import java.util.Arrays;

/**
 * A value that only {@link FieldCipher} can read, as it stands in the database: algorithm (1 byte), key (4), nonce
 * (12), ciphertext and tag (16). Entities hold it; use cases seal and open it.
 */
public final class Sealed {
    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a database column holds. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** What a database column holds. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed same && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never tells the value. */
    @Override
    public String toString() {
        return "Sealed";
    }
}
