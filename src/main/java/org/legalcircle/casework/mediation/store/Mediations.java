package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.platform.error.Refused;

/** The mediations as they change, each with its parties. Its matter is locked before it ({@code MatterCourse.hold}). */
@Singleton
public class Mediations implements PanacheRepositoryBase<Mediation, UUID> {
    private static final String PARTIES =
            "select party from Party party where party.mediationId = ?1 order by party.position";

    /** Locks a mediation; refuses one that does not exist. */
    public Uni<Mediation> lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The mediation; refuses one that does not exist. */
    public Uni<Mediation> require(UUID id) {
        return found(findById(id));
    }

    /** Keeps it with its parties, in the transaction at hand. */
    public Uni<Void> keep(Mediation mediation) {
        return persist(mediation)
                .chain(Panache::getSession)
                .call(session -> session.persistAll(mediation.parties().toArray()))
                .call(session -> session.flush())
                .replaceWithVoid();
    }

    private static Uni<Mediation> found(Uni<Mediation> looked) {
        return looked.onItem().ifNull().failWith(Mediations::unknown).call(Mediations::recall);
    }

    private static Uni<Void> recall(Mediation mediation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(PARTIES, Party.class)
                        .setParameter(1, mediation.id())
                        .getResultList())
                .invoke(mediation::recall)
                .replaceWithVoid();
    }

    private static Refused unknown() {
        return new Refused(MediationRefusal.MEDIATION_NOT_FOUND);
    }
}
