package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;

/** Where a password comes from, for counting: a device that was signed in before, or anybody's. */
interface PasswordSource {
    /** Counts a password before it is looked at. */
    Uni<Void> count();

    /** The password, and what belongs to it, was right. */
    Uni<Void> wasRight();
}
