package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.ConfirmationStage;
import org.legalcircle.casework.mediation.domain.JudicialConfirmation;
import org.legalcircle.platform.error.Refused;

/** The judicial confirmations. The mediation is locked before. */
@Singleton
public class JudicialConfirmations implements PanacheRepositoryBase<JudicialConfirmation, UUID> {
    /** Only one that was not taken up can have another one after it. */
    private static final String LATEST =
            "matterId = ?1 order by case when stage = ?2 then 1 else 0 end, askedAt desc, id desc";

    /** The latest of a mediation; null where nobody has asked. */
    public Uni<JudicialConfirmation> findOf(UUID matter) {
        return find(LATEST, matter, ConfirmationStage.NOT_FILED).firstResult();
    }

    /** Locks the latest of a mediation; refuses where nobody has asked. */
    public Uni<JudicialConfirmation> lockOf(UUID matter) {
        return find(LATEST, matter, ConfirmationStage.NOT_FILED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<JudicialConfirmation>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(AgreementRefusal.CONFIRMATION_NOT_FOUND));
    }
}
