package org.legalcircle.platform.security;

import io.smallrye.mutiny.Uni;

/** Knows whom of ours an external issuer means. */
public interface ExternalAccounts {
    /**
     * The account of somebody an issuer vouches for, made at first sight where the settings say so.
     *
     * @return fails with {@code AuthenticationFailedException} where there is none, it is shut, or the sign-in has ended
     */
    Uni<Caller> callerFor(ExternalIdentity somebody);
}
