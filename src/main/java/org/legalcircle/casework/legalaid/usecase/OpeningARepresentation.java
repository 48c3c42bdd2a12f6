package org.legalcircle.casework.legalaid.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Aid was granted: somebody to give it is looked for. */
@Singleton
public class OpeningARepresentation {
    /** Begins to look for somebody, in the transaction at hand. */
    public Uni<Void> open(UUID matter, UUID organisationId, Instant grantedAt) {
        return Uni.createFrom().voidItem();
    }
}
