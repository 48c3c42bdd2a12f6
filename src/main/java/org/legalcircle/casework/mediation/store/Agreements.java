package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.AgreementSignature;
import org.legalcircle.platform.error.Refused;

/** The agreements, each with its signatures; one that was annulled is none any more. The mediation is locked first. */
@Singleton
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {
    private static final String STANDS = "matterId = ?1 and annulledAt is null";
    private static final String SIGNATURES =
            "select one from AgreementSignature one where one.agreementId = ?1 order by one.id";

    /** Locks the draft somebody else than this mediator drew up; none where there is no such draft. */
    public Multi<Agreement> lockDraftsOfOthers(UUID matter, UUID mediator) {
        return find(STANDS + " and effectiveAt is null and drawnUpBy <> ?2", matter, mediator)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    /** Locks the agreement of a mediation; null where there is none. */
    public Uni<Agreement> lockFound(UUID matter) {
        return find(STANDS, matter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .call(Agreements::recall);
    }

    /** Locks the agreement of a mediation; refuses where there is none. */
    public Uni<Agreement> lockOf(UUID matter) {
        return lockFound(matter).onItem().ifNull().failWith(Agreements::unknown);
    }

    /** The agreement of a mediation; refuses where there is none. */
    public Uni<Agreement> requireOf(UUID matter) {
        return find(STANDS, matter)
                .<Agreement>firstResult()
                .call(Agreements::recall)
                .onItem()
                .ifNull()
                .failWith(Agreements::unknown);
    }

    /** The agreement of a mediation that binds; none where there is no such. */
    public Uni<List<Agreement>> inEffect(UUID matter) {
        return list("matterId = ?1 and effectiveAt is not null", matter);
    }

    /** Keeps it with the signature that was added, in the transaction at hand. */
    public Uni<Void> keep(Agreement agreement) {
        var added = agreement.takeAdded();
        return persistAndFlush(agreement)
                .chain(Panache::getSession)
                .call(session -> added == null ? Uni.createFrom().voidItem() : session.persist(added))
                .call(session -> session.flush())
                .replaceWithVoid();
    }

    private static Uni<Void> recall(Agreement agreementOrNull) {
        return agreementOrNull == null ? Uni.createFrom().voidItem() : signatures(agreementOrNull);
    }

    private static Uni<Void> signatures(Agreement agreement) {
        return Panache.getSession()
                .chain(session -> session.createQuery(SIGNATURES, AgreementSignature.class)
                        .setParameter(1, agreement.id())
                        .getResultList())
                .invoke(agreement::recall)
                .replaceWithVoid();
    }

    private static Refused unknown() {
        return new Refused(AgreementRefusal.AGREEMENT_NOT_FOUND);
    }
}
