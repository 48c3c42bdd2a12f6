package org.legalcircle.identity.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * The secret behind one-time codes by RFC 6238: six digits, HMAC-SHA-1, steps of 30 seconds, one step of tolerance to
 * either side; what every authenticator app takes.
 *
 * @param secret Base32 without padding
 */
public record SecondFactor(String secret) {
    /** Bytes of a secret, as RFC 4226 recommends. */
    public static final int BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";

    /** A secret of those bytes. */
    public static SecondFactor of(byte[] bytes) {
        return new SecondFactor(Base32.toBase32String(bytes).replace("=", ""));
    }

    /** The time step {@code code} belongs to, if it is one of this secret around {@code now}. */
    public OptionalLong stepOf(String code, Instant now) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var seconds = generator.getTimeStep().toSeconds();
        var current = now.getEpochSecond() / seconds;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> same(codeAt(generator, step * seconds), code))
                .max();
    }

    /** What an authenticator app reads from a QR code. */
    public String uri(String issuer, String login) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(login) + "?secret=" + secret + "&issuer="
                + escaped(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    private String codeAt(TimeBasedOneTimePasswordGenerator generator, long second) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(padded()), ALGORITHM), Instant.ofEpochSecond(second));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The secret is no key", e);
        }
    }

    private String padded() {
        return secret + "=".repeat((8 - secret.length() % 8) % 8);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "SecondFactor";
    }
}
