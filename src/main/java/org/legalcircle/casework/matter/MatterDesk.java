package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/**
 * What a neighbour of the kernel that is no line, such as the supervision of tasks, asks of it: in the transaction at
 * hand. A matter is locked before anything of the neighbour's own.
 */
public interface MatterDesk {
    /** The lines somebody with these roles has to do with. */
    Set<ServiceLine> linesOf(Set<Role> roles);

    /** Locks a matter that the branch holds and of a line the caller serves; any other is not found. */
    Uni<MatterFacts> holdFor(Caller staff, UUID matter);

    /** Locks a matter of this citizen; any other is not found. */
    Uni<MatterFacts> holdOf(UUID citizen, UUID matter);

    /** Locks a matter; who acts was looked at by the neighbour. */
    Uni<MatterFacts> hold(UUID matter);

    /**
     * Writes into the timeline of an open matter.
     *
     * @param actor who did what is told; null where nobody did
     * @param words null where nothing was said
     */
    Uni<MatterFacts> note(UUID matter, UUID actor, MatterNote what, String words);
}
