package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** A line that keeps papers of its own about its matters. A singleton bean; a line may have one. */
public interface MatterPapers {
    /** Of which line it keeps the papers. */
    ServiceLine line();

    /** What belongs into the file of a matter, in order; in the transaction at hand. */
    Uni<List<MatterPaper>> of(UUID matter);
}
