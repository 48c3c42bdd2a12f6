package org.legalcircle.platform.security;

import java.security.Principal;

/** A principal that is known to be somebody of this service, whoever has vouched for it. */
interface SignedInPrincipal extends Principal {
    /** Who it is. */
    Caller caller();
}
