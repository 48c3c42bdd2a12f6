package org.legalcircle.consultation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.legalcircle.platform.error.Refused;

/** What opens a citizen's calendar to whoever knows it: 256 random bits. It is told once and never kept. */
public final class CalendarSecret {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private CalendarSecret(String text) {
        this.text = text;
    }

    /** A new one; {@code source} has to be cryptographic. */
    public static CalendarSecret next(RandomGenerator source) {
        var bytes = new byte[BYTES];
        source.nextBytes(bytes);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads one from a link; refuses what cannot be one as it refuses one that opens nothing. */
    public static CalendarSecret of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new Refused(ConsultationRefusal.CALENDAR_NOT_FOUND);
        }
        return new CalendarSecret(text);
    }

    /** 43 characters of URL-safe Base64, for the link. */
    public String text() {
        return text;
    }

    /** SHA-256, for the database: with this many random bits it needs no salt. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "CalendarSecret";
    }
}
