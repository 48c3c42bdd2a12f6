package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.MediationSession;
import org.legalcircle.platform.error.Refused;

/** The sessions of mediations. */
@Singleton
public class MediationSessions implements PanacheRepositoryBase<MediationSession, UUID> {
    /** All of a mediation, the earliest first. */
    public Uni<List<MediationSession>> of(UUID matter) {
        return find("matterId = ?1 order by startsAt", matter).list();
    }

    /** Those ahead that somebody else than this mediator called. */
    public Multi<MediationSession> aheadOfOthers(UUID matter, UUID mediator, Instant now) {
        return find(
                        "matterId = ?1 and mediatorId <> ?2 and startsAt > ?3 and calledOffAt is null",
                        matter,
                        mediator,
                        now)
                .list()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    /** Locks one of a mediation; refuses any other. */
    public Uni<MediationSession> lockOf(UUID matter, UUID id) {
        return find("id = ?1 and matterId = ?2", id, matter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<MediationSession>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(AgreementRefusal.MEDIATION_SESSION_NOT_FOUND));
    }
}
