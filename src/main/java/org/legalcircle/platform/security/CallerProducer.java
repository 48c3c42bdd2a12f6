package org.legalcircle.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the {@link Caller} injectable. */
class CallerProducer {
    @Produces
    @RequestScoped
    Caller caller(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof SignedInPrincipal somebody) {
            return somebody.caller();
        }
        throw new UnauthorizedException();
    }
}
