package org.legalcircle.platform.aggregate;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that they sort by the moment of their making. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION_7 = 0x7000;
    private static final long VARIANT_IETF = 0x8000_0000_0000_0000L;
    private static final long WITHOUT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private Ids() {}

    /** A new identifier made at {@code instant}; 74 of its bits come from a cryptographic source. */
    public static UUID next(Instant instant) {
        var mostSignificant = (instant.toEpochMilli() << 16) | VERSION_7 | RANDOM.nextInt(1 << 12);
        var leastSignificant = (RANDOM.nextLong() & WITHOUT_VARIANT) | VARIANT_IETF;
        return new UUID(mostSignificant, leastSignificant);
    }
}
