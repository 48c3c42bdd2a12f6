package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * What a line does to its own matters, in the transaction at hand. The line has made sure who acts; a matter of another
 * line is not found.
 */
public interface MatterCourse {
    /** Locks a matter until the end of the transaction; a line locks it before anything of its own. */
    Uni<MatterFacts> hold(ServiceLine line, UUID matter);

    /**
     * Says who works on a matter that is open; one that was accepted is in progress from then on. The line has made
     * sure that the worker is suitable.
     */
    Uni<MatterFacts> assign(ServiceLine line, UUID matter, UUID actor, UUID worker);

    /**
     * Says that nobody works on an open matter any more; it stays where it is until somebody is assigned.
     *
     * @param note what the applicant is told
     */
    Uni<MatterFacts> release(ServiceLine line, UUID matter, UUID actor, String note);

    /** Offers a matter to another organisation; refused where it is offered already, and to its holder. */
    Uni<MatterFacts> offer(ServiceLine line, UUID matter, UUID actor, UUID organisation, String reason);

    /**
     * Ends a matter that came to nothing: declines it before it was accepted, concludes it afterwards.
     *
     * @param result what the applicant is told
     */
    Uni<MatterFacts> end(ServiceLine line, UUID matter, UUID actor, String result);

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
