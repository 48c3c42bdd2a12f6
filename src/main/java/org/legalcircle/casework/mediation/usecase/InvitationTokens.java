package org.legalcircle.casework.mediation.usecase;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Makes the tokens of invitations, and seals them until they are sent. */
@Singleton
class InvitationTokens {
    private static final int BYTES = 32;
    private static final String CONTEXT = "mediation.invitation.letter:";

    private final SecureRandom random = new SecureRandom();
    private final FieldCipher cipher;

    InvitationTokens(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** 256 bits as 43 characters of URL-safe Base64. */
    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept: the token has enough bits of its own to need no key. */
    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Sealed seal(UUID invitation, Letter letter) {
        return cipher.seal(letter.mobile() + " " + letter.token(), CONTEXT + invitation);
    }

    Letter open(UUID invitation, Sealed letter) {
        var parts = cipher.open(letter, CONTEXT + invitation).split(" ");
        return new Letter(parts[0], parts[1]);
    }

    /** Where a token goes. */
    record Letter(String mobile, String token) {
        /** Never tells the token. */
        @Override
        public String toString() {
            return "Letter";
        }
    }
}
