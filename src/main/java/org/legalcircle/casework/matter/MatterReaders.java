package org.legalcircle.casework.matter;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who besides the applicant may see a matter of a line and its documents, as other parties do. A line may have one. */
public interface MatterReaders {
    /** Of which line it knows the matters. */
    ServiceLine line();

    /** Whether that person, no member of staff, may see the matter. */
    Uni<Boolean> mayRead(UUID person, UUID matter);
}
