package org.legalcircle.identity.usecase;

import java.time.Instant;
import java.util.List;
import org.legalcircle.platform.security.AccessToken;

/**
 * What a device gets when it signs in or renews its sign-in.
 *
 * @param refreshUntil when the refresh token is too old to be used
 * @param pending what a staff member has yet to do before the roles count
 */
public record IssuedTokens(AccessToken access, String refresh, Instant refreshUntil, List<Pending> pending) {
    /** Never tells the tokens. */
    @Override
    public String toString() {
        return "IssuedTokens";
    }

    /** What an account may lack. */
    public enum Pending {
        PASSWORD_CHANGE,
        TOTP_ENROLMENT
    }
}
