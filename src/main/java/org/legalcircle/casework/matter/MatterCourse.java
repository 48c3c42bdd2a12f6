package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * What a line does to its own matters, in the transaction at hand. The line has made sure who acts; a matter of another
 * line is not found.
 */
public interface MatterCourse {
    /**
     * Ends a matter that was accepted; refused in any other stage.
     *
     * @param actor who ended it
     * @param result what the applicant is told
     */
    Uni<MatterFacts> conclude(ServiceLine line, UUID matter, UUID actor, String result);

    /**
     * Writes into the timeline of an open matter.
     *
     * @param actor who did what is told; null where nobody did
     * @param toApplicant whether the applicant reads it too
     */
    Uni<MatterFacts> tell(ServiceLine line, UUID matter, UUID actor, String note, boolean toApplicant);
}
