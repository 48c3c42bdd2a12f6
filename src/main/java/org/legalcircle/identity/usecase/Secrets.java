package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess, and hashes what nobody may read back. */
@Singleton
public class Secrets {
    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 1_000_000;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    /** Six digits. */
    String code() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    /** 256 bits as 43 characters of URL-safe Base64. */
    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /** A password of groups of letters and digits that are not mistaken for each other; some 90 bits. */
    String password() {
        var password = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.append("-7Q").toString();
    }

    /** Random bytes. */
    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256 of a token, which has enough bits of its own to need no key. */
    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
