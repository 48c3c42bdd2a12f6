package org.legalcircle.identity.usecase;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.identity.CitizenTies;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.platform.error.Refused;

/** What a citizen has to do with us, as all features know it together. */
@Singleton
class KnownTies {
    private final List<CitizenTies> ties;

    KnownTies(@All List<CitizenTies> ties) {
        this.ties = ties;
    }

    /** Whether any feature keeps anything for the citizen. */
    Uni<Boolean> exist(UUID citizen) {
        return any(tie -> tie.exist(citizen));
    }

    /** Refuses, as one who does not exist, a citizen whom the branch has nothing to do with. */
    Uni<Void> require(UUID citizen, String branch) {
        return any(tie -> tie.exist(citizen, branch))
                .invoke(KnownTies::requireKnown)
                .replaceWithVoid();
    }

    private Uni<Boolean> any(Function<CitizenTies, Uni<Boolean>> question) {
        return Multi.createFrom()
                .iterable(ties)
                .onItem()
                .transformToUniAndConcatenate(question::apply)
                .filter(exists -> exists)
                .collect()
                .first()
                .map(Boolean.TRUE::equals);
    }

    private static void requireKnown(boolean known) {
        if (!known) {
            throw new Refused(IdentityRefusal.CITIZEN_NOT_FOUND);
        }
    }
}
