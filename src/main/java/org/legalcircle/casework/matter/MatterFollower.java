package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;

/**
 * A line that has an aggregate of its own beside each matter. A singleton bean; the kernel finds it and asks it in the
 * transaction of each change, so that neither is ever without the other.
 */
public interface MatterFollower {
    /** Of which line it follows the matters. */
    ServiceLine line();

    /** The matter stands like this now. A refusal undoes the change of the matter too. */
    Uni<Void> follow(MatterFacts matter);
}
