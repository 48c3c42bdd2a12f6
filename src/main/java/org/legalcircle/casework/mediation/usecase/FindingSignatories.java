package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.casework.mediation.store.Mediations;

/** Finds where the code of a party goes. */
@Singleton
public class FindingSignatories {
    private final Mediations mediations;
    private final Agreements agreements;
    private final ParticularsSeals seals;

    FindingSignatories(Mediations mediations, Agreements agreements, ParticularsSeals seals) {
        this.mediations = mediations;
        this.agreements = agreements;
        this.seals = seals;
    }

    /** The number; refuses where the party cannot sign this text by a code, or who asks may not. */
    @WithTransaction
    public Uni<String> mobileOf(Participant who, UUID matter, UUID party, String textSha256) {
        return mediations
                .require(matter)
                .invoke(mediation -> who.requireFor(mediation, party))
                .invoke(Settlement::requireUnderWay)
                .call(() -> agreements
                        .requireOf(matter)
                        .invoke(agreement -> agreement.requireSignableByCode(party, textSha256)))
                .map(mediation -> number(mediation, party));
    }

    private String number(Mediation mediation, UUID party) {
        return seals.open(mediation.requireParty(party)).contactNumber();
    }
}
