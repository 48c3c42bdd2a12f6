package org.legalcircle.casework.matter.usecase;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.platform.error.Refused;

/** What the bytes of one call have to come to, as the caller says. */
public final class Checksum {
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] told;

    private Checksum(MessageDigest digest, byte[] told) {
        this.digest = digest;
        this.told = told;
    }

    /** Of the header {@code Upload-Checksum}: a name and Base64; null where there is none. */
    public static Checksum parse(String header) {
        if (header == null) {
            return null;
        }
        try {
            var parts = header.strip().split(" ", 2);
            var algorithm = ALGORITHMS.get(parts[0]);
            if (algorithm == null || parts.length < 2) {
                throw new Refused(DocumentRefusal.UPLOAD_HEADERS_UNREADABLE);
            }
            return new Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new Refused(DocumentRefusal.UPLOAD_HEADERS_UNREADABLE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] bytes) {
        digest.update(bytes);
    }

    void require() {
        if (!Arrays.equals(digest.digest(), told)) {
            throw new Refused(DocumentRefusal.CHECKSUM_DIFFERS);
        }
    }
}
