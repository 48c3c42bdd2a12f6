package org.legalcircle.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app. */
final class Codes {
    private Codes() {}

    /** What the app shows at {@code now}. */
    static String at(String secret, Instant now) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
            return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30))
                    .generateOneTimePasswordString(key, now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
