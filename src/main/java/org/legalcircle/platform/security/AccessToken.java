package org.legalcircle.platform.security;

import java.time.Duration;

/**
 * A signed token a client sends as {@code Authorization: Bearer}.
 *
 * @param value the compact form
 * @param lifetime how long it is good from now
 */
public record AccessToken(String value, Duration lifetime) {
    /** Never tells the token. */
    @Override
    public String toString() {
        return "AccessToken";
    }
}
