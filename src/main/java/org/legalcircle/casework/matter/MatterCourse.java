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
     * Takes a matter up; refused unless it waits for that.
     *
     * @param note what the applicant is told
     */
    Uni<MatterFacts> accept(ServiceLine line, UUID matter, UUID actor, String note);

    /**
     * Lets a matter go on whose end was wrong: one that was declined is accepted then, one that was concluded goes on
     * where it was. Refused once it lies in the archive.
     *
     * @param note what the applicant is told
     */
    Uni<MatterFacts> reopen(ServiceLine line, UUID matter, UUID actor, String note);

    /**
     * Stops the time to decide on a submitted matter while others are waited for; nothing stops that has passed.
     *
     * @param note what the applicant is told
     */
    Uni<MatterFacts> awaitOthers(ServiceLine line, UUID matter, UUID actor, LawfulGround ground, String note);

    /** What was waited for is there: the time to decide runs on. */
    Uni<MatterFacts> goOnDeciding(ServiceLine line, UUID matter, UUID actor, String note);

    /** Writes into the timeline of a matter that has ended, for the applicant; refused once it lies in the archive. */
    Uni<MatterFacts> tellAfterwards(ServiceLine line, UUID matter, UUID actor, String note);

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
