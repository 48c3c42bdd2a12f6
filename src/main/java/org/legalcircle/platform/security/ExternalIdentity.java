package org.legalcircle.platform.security;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody an external issuer vouches for.
 *
 * @param issuer its {@code iss}
 * @param subject its {@code sub}: one person at this issuer, for good
 * @param signIn tells one signing in at the issuer from another
 * @param roles staff roles the settings give for what the token tells
 * @param secondFactor whether the signing in took a second factor
 * @param keyId of the key that signed
 * @param until when the token has ended
 */
public record ExternalIdentity(
        String issuer,
        String subject,
        String signIn,
        Set<Role> roles,
        boolean secondFactor,
        String keyId,
        Instant until) {
    /** Never tells who it is. */
    @Override
    public String toString() {
        return "ExternalIdentity";
    }
}
