package org.legalcircle.consultation;

import io.smallrye.mutiny.Uni;

/** Where staff members become advisers who can be booked. */
public interface AdviserOffice {
    /**
     * Makes a staff member an adviser, or changes what is told of one; a new one has slots at once. Refuses opening
     * rules that break a rule, and an unknown staff member.
     */
    Uni<Void> employ(NewAdviser adviser);
}
