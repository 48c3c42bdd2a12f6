package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What a line asks of the kernel. */
public interface MatterIntake {
    /**
     * Submits a matter: it gets its number, its holder and its first deadline. In the transaction at hand, or in one
     * of its own.
     */
    Uni<MatterFacts> submit(NewMatter matter);

    /** How a matter stands; a failure that is answered as not found where there is none. */
    Uni<MatterFacts> facts(UUID matter);

    /**
     * What the applicant filled in. Whoever shows it to others than the applicant records the reading.
     *
     * @param type as the line's procedure names it
     */
    <F extends Record> Uni<F> form(UUID matter, Class<F> type);
}
