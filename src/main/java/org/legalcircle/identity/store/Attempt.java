package org.legalcircle.identity.store;

import java.time.Duration;
import java.util.Map;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * One attempt that was counted, or refused.
 *
 * @param left how many are left after it
 * @param reset when the count starts anew
 */
public record Attempt(Limit limit, boolean allowed, int left, Duration reset) {
    /** Refuses with {@code refusal} unless it is allowed. */
    public void require(IdentityRefusal refusal) {
        if (!allowed) {
            throw new Refused(refusal, Map.of("retryAfterSeconds", resetSeconds()));
        }
    }

    /** When the count starts anew, in whole seconds, at least one. */
    public long resetSeconds() {
        return Math.max(1, reset.plusMillis(999).toSeconds());
    }
}
